/** A currency by its ISO 4217 code. `signs` keep their case; `names` are lower case, after or before which nothing is needed. */
export interface CurrencyEntry {
  readonly code: string;
  /** What may stand before or behind the number, parted by "|". */
  readonly signs?: string;
  readonly names: string;
  /** Names that are common words too ("won", "pounds"): believed only of large or scaled amounts. */
  readonly weakNames?: string;
  /** A hundredth of it ("cent"): what the amount is multiplied with. */
  readonly factor?: number;
}

// National adjectives tell dollars, pounds, crowns, francs and pesos apart: "10 million Australian dollars". A plain "$" is taken as US.
export const CURRENCIES: readonly CurrencyEntry[] = [
  {
    code: "USD",
    signs: "$|US$|$US|USD|USD$|U.S.$",
    names: "dollar|dollars|us dollar|us dollars|u . s . dollars|american dollars|bucks",
  },
  { code: "USD", signs: "¢", names: "cent|cents|us cents|us cent", factor: 0.01 },
  { code: "AUD", signs: "A$|$A|AU$|AUD", names: "australian dollar|australian dollars" },
  { code: "CAD", signs: "C$|$C|CA$|Can$|CAD", names: "canadian dollar|canadian dollars" },
  { code: "NZD", signs: "NZ$|$NZ|NZD", names: "new zealand dollar|new zealand dollars" },
  { code: "HKD", signs: "HK$|HKD", names: "hong kong dollar|hong kong dollars" },
  { code: "SGD", signs: "S$|SGD", names: "singapore dollar|singapore dollars" },
  { code: "TWD", signs: "NT$|TWD", names: "taiwan dollar|taiwan dollars|new taiwan dollars" },
  { code: "EUR", signs: "€|EUR", names: "euro|euros" },
  { code: "EUR", names: "euro cent|euro cents|eurocents", factor: 0.01 },
  {
    code: "GBP",
    signs: "£|GBP|GB £|UK £|GB #",
    names: "pound sterling|pounds sterling|british pounds|sterling|quid",
    weakNames: "pound|pounds",
  },
  { code: "GBP", signs: "p", names: "pence|penny", factor: 0.01 },
  { code: "JPY", signs: "¥|JPY", names: "yen|japanese yen" },
  { code: "CNY", signs: "RMB|CNY|CN¥", names: "yuan|chinese yuan|renminbi" },
  { code: "INR", signs: "₹|Rs|Rs .|INR", names: "rupee|rupees|indian rupees" },
  { code: "PKR", signs: "PKR", names: "pakistani rupees" },
  { code: "RUB", signs: "₽|RUB", names: "rouble|roubles|ruble|rubles|russian rubles|russian roubles" },
  { code: "UAH", signs: "₴|UAH", names: "hryvnia|hryvnias|hryvnya|ukrainian hryvnia" },
  { code: "TRY", signs: "₺|TRY|TL", names: "lira|liras|turkish lira|turkish liras" },
  { code: "CHF", signs: "CHF|SFr", names: "swiss franc|swiss francs" },
  { code: "franc", names: "franc|francs" },
  { code: "XOF", signs: "XOF|CFA", names: "cfa franc|cfa francs" },
  { code: "SEK", signs: "SEK", names: "swedish krona|swedish kronor|swedish crowns|kronor" },
  { code: "NOK", signs: "NOK", names: "norwegian krone|norwegian kroner|norwegian crowns" },
  { code: "DKK", signs: "DKK", names: "danish krone|danish kroner|danish crowns" },
  { code: "crown", names: "krona|krone|kroner" },
  { code: "CZK", signs: "CZK|Kč", names: "koruna|korunas|koruny|czech crowns|czech koruna" },
  { code: "PLN", signs: "PLN|zł", names: "zloty|zlotys|zloties|złoty|polish zloty|polish zlotys" },
  { code: "HUF", signs: "HUF", names: "forint|forints" },
  { code: "RON", signs: "RON", names: "romanian leu|romanian lei|leu|lei" },
  { code: "BGN", signs: "BGN", names: "bulgarian lev|leva" },
  { code: "AMD", signs: "֏|AMD", names: "dram|drams" },
  { code: "AZN", signs: "₼|AZN", names: "manat|manats" },
  { code: "GEL", signs: "₾|GEL", names: "laris", weakNames: "lari" },
  { code: "KZT", signs: "₸|KZT", names: "tenge" },
  { code: "ILS", signs: "₪|ILS|NIS", names: "shekel|shekels" },
  { code: "SAR", signs: "SAR", names: "riyal|riyals|saudi riyals" },
  { code: "IRR", signs: "IRR", names: "rial|rials|iranian rials" },
  { code: "AED", signs: "AED", names: "dirham|dirhams" },
  { code: "dinar", names: "dinar|dinars" },
  { code: "EGP", signs: "EGP", names: "egyptian pound|egyptian pounds" },
  { code: "LBP", signs: "LBP", names: "lebanese pound|lebanese pounds" },
  { code: "SYP", signs: "SYP", names: "syrian pound|syrian pounds" },
  { code: "ZAR", signs: "ZAR", names: "south african rand", weakNames: "rand" },
  { code: "NGN", signs: "₦|NGN", names: "naira|nairas" },
  { code: "KES", signs: "KSh|KES", names: "kenyan shilling|kenyan shillings" },
  { code: "shilling", names: "shilling|shillings" },
  { code: "GHS", signs: "GHS", names: "cedi|cedis" },
  { code: "ETB", signs: "ETB", names: "birr" },
  { code: "BRL", signs: "R$|BRL", weakNames: "real", names: "reais|brazilian reals|brazilian real" },
  { code: "MXN", signs: "Mex$|MX$|MXN", names: "mexican peso|mexican pesos" },
  { code: "ARS", signs: "ARS", names: "argentine peso|argentine pesos" },
  { code: "COP", signs: "COP", names: "colombian peso|colombian pesos" },
  { code: "CLP", signs: "CLP", names: "chilean peso|chilean pesos" },
  { code: "PHP", signs: "₱|PHP", names: "philippine peso|philippine pesos" },
  { code: "peso", names: "peso|pesos" },
  { code: "PEN", signs: "PEN", names: "peruvian soles", weakNames: "sol|soles" },
  { code: "VES", signs: "VES", names: "bolivar|bolivars|bolívares" },
  { code: "KRW", signs: "₩|KRW", names: "south korean won|korean won", weakNames: "won" },
  { code: "THB", signs: "฿|THB", names: "baht" },
  { code: "VND", signs: "₫|VND", names: "vietnamese dong", weakNames: "dong" },
  { code: "IDR", signs: "IDR|Rp", names: "rupiah|rupiahs" },
  { code: "MYR", signs: "RM|MYR", names: "ringgit|malaysian ringgit" },
  { code: "BDT", signs: "BDT|Tk", names: "taka" },
  { code: "MMK", signs: "MMK", names: "kyat" },
  { code: "AFN", signs: "AFN", names: "afghani|afghanis" },
  { code: "kwacha", signs: "ZMW|MWK", names: "kwacha|kwachas" },
  { code: "LKR", signs: "LKR", names: "sri lankan rupee|sri lankan rupees" },
  { code: "NPR", signs: "NPR", names: "nepali rupees|nepalese rupees" },
  { code: "ISK", signs: "ISK", names: "icelandic krona|icelandic kronur|kronur" },
  { code: "ALL", names: "albanian lek", weakNames: "lek" },
  { code: "MKD", signs: "MKD", names: "denar|denars" },
  { code: "BAM", signs: "BAM", names: "convertible marks" },
  { code: "BYN", signs: "BYN", names: "belarusian roubles|belarusian rubles" },
  { code: "som", signs: "UZS|KGS", weakNames: "som|soms", names: "uzbek som|kyrgyz som" },
  { code: "TJS", signs: "TJS", names: "somoni" },
  { code: "MNT", signs: "₮|MNT", names: "tugrik|tugriks" },
  { code: "KHR", signs: "KHR", names: "riel|riels" },
  { code: "LAK", signs: "LAK", names: "lao kip", weakNames: "kip" },
  { code: "AOA", signs: "AOA", names: "kwanza|kwanzas" },
  { code: "MZN", signs: "MZN", names: "metical|meticais" },
  { code: "BWP", signs: "BWP", names: "pula" },
  { code: "GMD", signs: "GMD", names: "dalasi|dalasis" },
  { code: "SLE", signs: "SLE", names: "leone|leones" },
  { code: "MRU", signs: "MRU", names: "ouguiya|ouguiyas" },
  { code: "ERN", signs: "ERN", names: "nakfa" },
  { code: "MGA", signs: "MGA", names: "ariary" },
  { code: "SDG", signs: "SDG", names: "sudanese pound|sudanese pounds" },
  { code: "SSP", signs: "SSP", names: "south sudanese pound|south sudanese pounds" },
  { code: "BOB", signs: "BOB", names: "boliviano|bolivianos" },
  { code: "PYG", signs: "PYG|₲", names: "guaranies|guaraníes" },
  { code: "GTQ", signs: "GTQ", names: "quetzales|quetzals" },
  { code: "HNL", signs: "HNL", names: "lempira|lempiras" },
  { code: "NIO", signs: "NIO", names: "cordobas|córdobas" },
  { code: "CRC", signs: "CRC|₡", names: "costa rican colones|colones" },
  { code: "HTG", signs: "HTG", names: "gourde|gourdes" },
  { code: "PGK", signs: "PGK", names: "papua new guinean kina" },
  { code: "MVR", signs: "MVR", names: "rufiyaa" },
  { code: "BTN", signs: "BTN", names: "ngultrum" },
  { code: "XDR", signs: "XDR|SDR", names: "special drawing rights" },
  { code: "BTC", signs: "BTC|₿", names: "bitcoin|bitcoins" },
  { code: "DEM", signs: "DM", names: "deutschmark|deutschmarks|deutsche mark|deutsche marks|d - mark|d - marks" },
];

/** The nouns of each currency's names, and those that are names by themselves: "franc" is one, the "franc" of "swiss franc" is not. */
const NOUNS = new Map<string, { readonly all: Set<string>; readonly alone: Set<string> }>();
const LETTER_SIGNS = new Set<string>();
for (const { code, names, weakNames, signs, factor } of CURRENCIES) {
  for (const sign of signs?.split("|") ?? []) if (/^\p{L}{2,}$/u.test(sign)) LETTER_SIGNS.add(sign);
  // Hundredths have names of their own: a cent is of all dollars and of the euro.
  if (factor !== undefined) continue;
  const nouns = NOUNS.get(code) ?? { all: new Set(), alone: new Set() };
  for (const name of `${names}|${weakNames ?? ""}`.split("|")) {
    const noun = name.slice(name.lastIndexOf(" ") + 1).replace(/s$/, "");
    if (noun) nouns.all.add(noun);
    if (noun && !name.includes(" ")) nouns.alone.add(noun);
  }
  NOUNS.set(code, nouns);
}

/** "CHF", "Rs", "RMB": letters that stand before an amount. */
export function isCurrencySign(text: string): boolean {
  return LETTER_SIGNS.has(text);
}

/** Whether two amounts may be in one currency although only one says whose it is: "900 francs", "900 CFA francs". */
export function shareName(a: string, b: string): boolean {
  const [x, y] = [NOUNS.get(a), NOUNS.get(b)];
  if (a === b || !x || !y) return a === b;
  return [...x.alone].some((noun) => y.all.has(noun)) || [...y.alone].some((noun) => x.all.has(noun));
}
