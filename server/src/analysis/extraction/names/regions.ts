/** Regions of the world that are no states, folded. General knowledge. */
export const REGIONS: ReadonlySet<string> = new Set(
  `africa|north africa|west africa|east africa|southern africa|central africa|sub-saharan africa|asia|central asia|south asia|east asia|southeast asia|south-east asia
|western asia|asia minor|europe|western europe|eastern europe|central europe|southern europe|northern europe|oceania|antarctica|americas|north america|south america
|latin america|central america|middle east|near east|far east|caucasus|south caucasus|north caucasus|transcaucasia|balkans|western balkans|baltics|baltic states|scandinavia|crimea|siberia
|levant|maghreb|sahel|horn of africa|gulf|arabia|mesopotamia|anatolia|kurdistan|catalonia|scotland|wales|england|northern ireland|bavaria|saxony|lombardy|sicily|sardinia
|corsica|brittany|normandy|andalusia|galicia|basque country|flanders|wallonia|transylvania|polynesia|melanesia|caribbean|west indies|east indies|atlantic|pacific|mediterranean|baltic|adriatic
|black sea|caspian sea|red sea|north sea|baltic sea|arctic|indian ocean|persian gulf|himalayas|alps|andes|urals|carpathians|sahara|danube|rhine|volga|nile|amazon|mekong|ganges|euphrates|tigris
|hong kong|macau|tibet|xinjiang|kashmir|punjab|bengal|gaza|gaza strip|west bank|greenland|puerto rico|gibraltar|bermuda|falkland islands|eurasia|asia-pacific|indo-pacific|global south|california|texas|florida|alaska|hawaii|alabama
|arizona|arkansas|colorado|connecticut|delaware|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire
|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|utah|vermont|virginia|west virginia|wisconsin|wyoming
|ontario|quebec|alberta|british columbia|manitoba|saskatchewan|nova scotia|new south wales|queensland|tasmania|new england|midwest|paris|rome|brussels|geneva|vienna|istanbul|new york city|los angeles|chicago
|shanghai|mumbai|karachi|lagos|sydney|melbourne|toronto|montreal|milan|barcelona|munich|frankfurt|hamburg|zurich|rotterdam|antwerp|the hague|hague|st petersburg|tel aviv|dubai|johannesburg|cape town|sao paulo|rio de janeiro`
    .replace(/\n/g, "")
    .split("|"),
);
