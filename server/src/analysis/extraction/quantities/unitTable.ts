import type { Dimension } from "../mentions.js";

/** A unit with its written forms. `forms` are lower case, `signs` keep their case; both are parted by "|". */
export interface UnitEntry {
  readonly name: string;
  readonly dimension: Dimension;
  /** Times this gives the dimension's base unit. */
  readonly factor: number;
  readonly forms: string;
  readonly signs?: string;
  /** For units that are rates already: "bpd". */
  readonly per?: string;
}

const DAY = 86_400;

/** Physical units, shares and units of time. Currencies have a table of their own. */
export const UNITS: readonly UnitEntry[] = [
  { name: "percent", dimension: "percent", factor: 1, forms: "percent|per cent|pct|pc|per cents", signs: "%|％" },
  {
    name: "percentage point",
    dimension: "percentagePoint",
    factor: 1,
    forms: "percentage point|percentage points|percent point|percent points|per cent point|per cent points|% points",
    signs: "pp|ppt",
  },
  {
    name: "basis point",
    dimension: "percentagePoint",
    factor: 0.01,
    forms: "basis point|basis points",
    signs: "bp|bps",
  },

  // A ton is taken as a metric one: most texts do not say which, and the difference is within rounding.
  {
    name: "tonne",
    dimension: "mass",
    factor: 1000,
    forms: "tonne|tonnes|ton|tons|metric ton|metric tons|metric tonne|metric tonnes",
    signs: "t|MT",
  },
  { name: "megatonne", dimension: "mass", factor: 1e9, forms: "megatonne|megatonnes|megaton|megatons", signs: "Mt" },
  { name: "gigatonne", dimension: "mass", factor: 1e12, forms: "gigatonne|gigatonnes|gigaton|gigatons", signs: "Gt" },
  { name: "kiloton", dimension: "mass", factor: 1e6, forms: "kiloton|kilotons|kilotonne|kilotonnes", signs: "kt" },
  {
    name: "kilogram",
    dimension: "mass",
    factor: 1,
    forms: "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos",
    signs: "kg|kgs",
  },
  { name: "gram", dimension: "mass", factor: 1e-3, forms: "gram|grams|gramme|grammes", signs: "g" },
  { name: "milligram", dimension: "mass", factor: 1e-6, forms: "milligram|milligrams", signs: "mg" },
  { name: "microgram", dimension: "mass", factor: 1e-9, forms: "microgram|micrograms", signs: "µg|μg|mcg" },
  { name: "nanogram", dimension: "mass", factor: 1e-12, forms: "nanogram|nanograms", signs: "ng" },
  { name: "pound", dimension: "mass", factor: 0.45359237, forms: "lb|lbs|pound|pounds" },
  { name: "ounce", dimension: "mass", factor: 0.028349523, forms: "ounce|ounces|oz" },
  { name: "carat", dimension: "mass", factor: 2e-4, forms: "carat|carats" },

  {
    name: "kilometre",
    dimension: "length",
    factor: 1000,
    forms: "kilometre|kilometres|kilometer|kilometers|kms",
    signs: "km",
  },
  { name: "metre", dimension: "length", factor: 1, forms: "metre|metres|meter|meters", signs: "m" },
  {
    name: "centimetre",
    dimension: "length",
    factor: 0.01,
    forms: "centimetre|centimetres|centimeter|centimeters",
    signs: "cm",
  },
  {
    name: "millimetre",
    dimension: "length",
    factor: 1e-3,
    forms: "millimetre|millimetres|millimeter|millimeters",
    signs: "mm",
  },
  {
    name: "micrometre",
    dimension: "length",
    factor: 1e-6,
    forms: "micrometre|micrometres|micrometer|micrometers|micron|microns",
  },
  {
    name: "nanometre",
    dimension: "length",
    factor: 1e-9,
    forms: "nanometre|nanometres|nanometer|nanometers",
    signs: "nm",
  },
  { name: "mile", dimension: "length", factor: 1609.344, forms: "mile|miles", signs: "mi" },
  {
    name: "nautical mile",
    dimension: "length",
    factor: 1852,
    forms: "nautical mile|nautical miles|sea mile|sea miles|nmi",
  },
  { name: "yard", dimension: "length", factor: 0.9144, forms: "yard|yards|yds" },
  { name: "foot", dimension: "length", factor: 0.3048, forms: "foot|feet|ft" },
  { name: "inch", dimension: "length", factor: 0.0254, forms: "inch|inches" },
  {
    name: "light-year",
    dimension: "length",
    factor: 9.4607e15,
    forms: "light year|light years|light-year|light-years",
  },

  {
    name: "square kilometre",
    dimension: "area",
    factor: 1e6,
    forms: "square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq. km|km2|km²|km2|square km",
  },
  {
    name: "square metre",
    dimension: "area",
    factor: 1,
    forms: "square metre|square metres|square meter|square meters|sq m|sq. m|m²|m2|sqm",
  },
  { name: "square mile", dimension: "area", factor: 2_589_988, forms: "square mile|square miles|sq mi|sq miles" },
  { name: "square foot", dimension: "area", factor: 0.09290304, forms: "square foot|square feet|sq ft|sq. ft|sqft" },
  { name: "square yard", dimension: "area", factor: 0.83612736, forms: "square yard|square yards" },
  { name: "hectare", dimension: "area", factor: 1e4, forms: "hectare|hectares", signs: "ha" },
  { name: "acre", dimension: "area", factor: 4046.856, forms: "acre|acres" },

  {
    name: "cubic metre",
    dimension: "volume",
    factor: 1,
    forms: "cubic metre|cubic metres|cubic meter|cubic meters|cu m|m³|m3|cbm",
  },
  { name: "billion cubic metres", dimension: "volume", factor: 1e9, forms: "bcm" },
  {
    name: "cubic kilometre",
    dimension: "volume",
    factor: 1e9,
    forms: "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|km³",
  },
  { name: "cubic foot", dimension: "volume", factor: 0.028316847, forms: "cubic foot|cubic feet|cu ft" },
  { name: "litre", dimension: "volume", factor: 1e-3, forms: "litre|litres|liter|liters", signs: "L|l" },
  {
    name: "millilitre",
    dimension: "volume",
    factor: 1e-6,
    forms: "millilitre|millilitres|milliliter|milliliters",
    signs: "ml|mL",
  },
  { name: "gallon", dimension: "volume", factor: 3.785412e-3, forms: "gallon|gallons" },
  // Oil is sold by the barrel of 42 US gallons; other barrels are counted things.
  { name: "barrel", dimension: "volume", factor: 0.158987295, forms: "barrel|barrels|bbl" },
  { name: "barrel", dimension: "volume", factor: 0.158987295, forms: "b/d|bpd|bbl/d|bopd", per: "day" },
  { name: "million barrels", dimension: "volume", factor: 158_987.295, forms: "mb/d|mbpd|mbd", per: "day" },
  { name: "bushel", dimension: "volume", factor: 0.03523907, forms: "bushel|bushels" },
  { name: "acre-foot", dimension: "volume", factor: 1233.48, forms: "acre foot|acre feet|acre-feet|acre-foot" },
  { name: "pint", dimension: "volume", factor: 5.6826e-4, forms: "pint|pints" },

  { name: "joule", dimension: "energy", factor: 1, forms: "joule|joules", signs: "J" },
  { name: "kilojoule", dimension: "energy", factor: 1e3, forms: "kilojoule|kilojoules", signs: "kJ" },
  { name: "megajoule", dimension: "energy", factor: 1e6, forms: "megajoule|megajoules", signs: "MJ" },
  { name: "gigajoule", dimension: "energy", factor: 1e9, forms: "gigajoule|gigajoules", signs: "GJ" },
  {
    name: "calorie",
    dimension: "energy",
    factor: 4184,
    forms: "calorie|calories|kilocalorie|kilocalories",
    signs: "kcal",
  },
  {
    name: "kilowatt-hour",
    dimension: "energy",
    factor: 3.6e6,
    forms: "kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours",
    signs: "kWh|KWh",
  },
  {
    name: "megawatt-hour",
    dimension: "energy",
    factor: 3.6e9,
    forms: "megawatt hour|megawatt hours|megawatt-hour|megawatt-hours",
    signs: "MWh",
  },
  {
    name: "gigawatt-hour",
    dimension: "energy",
    factor: 3.6e12,
    forms: "gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours",
    signs: "GWh",
  },
  {
    name: "terawatt-hour",
    dimension: "energy",
    factor: 3.6e15,
    forms: "terawatt hour|terawatt hours|terawatt-hour|terawatt-hours",
    signs: "TWh",
  },
  {
    name: "British thermal unit",
    dimension: "energy",
    factor: 1055.06,
    forms: "british thermal unit|british thermal units|btu|btus",
  },

  { name: "watt", dimension: "power", factor: 1, forms: "watt|watts", signs: "W" },
  { name: "kilowatt", dimension: "power", factor: 1e3, forms: "kilowatt|kilowatts", signs: "kW|KW" },
  { name: "megawatt", dimension: "power", factor: 1e6, forms: "megawatt|megawatts", signs: "MW" },
  { name: "gigawatt", dimension: "power", factor: 1e9, forms: "gigawatt|gigawatts", signs: "GW" },
  { name: "terawatt", dimension: "power", factor: 1e12, forms: "terawatt|terawatts", signs: "TW" },
  { name: "horsepower", dimension: "power", factor: 745.7, forms: "horsepower|hp|bhp", signs: "HP" },

  { name: "second", dimension: "duration", factor: 1, forms: "second|seconds|sec|secs" },
  { name: "millisecond", dimension: "duration", factor: 1e-3, forms: "millisecond|milliseconds", signs: "ms" },
  { name: "minute", dimension: "duration", factor: 60, forms: "minute|minutes|min|mins" },
  { name: "hour", dimension: "duration", factor: 3600, forms: "hour|hours|hr|hrs", signs: "h" },
  { name: "day", dimension: "duration", factor: DAY, forms: "day|days" },
  { name: "night", dimension: "duration", factor: DAY, forms: "night|nights" },
  { name: "week", dimension: "duration", factor: 7 * DAY, forms: "week|weeks" },
  { name: "fortnight", dimension: "duration", factor: 14 * DAY, forms: "fortnight|fortnights" },
  { name: "month", dimension: "duration", factor: 30.436875 * DAY, forms: "month|months" },
  { name: "year", dimension: "duration", factor: 365.2425 * DAY, forms: "year|years|yr|yrs" },
  { name: "decade", dimension: "duration", factor: 3652.425 * DAY, forms: "decade|decades" },
  { name: "century", dimension: "duration", factor: 36_524.25 * DAY, forms: "century|centuries" },
  { name: "millennium", dimension: "duration", factor: 365_242.5 * DAY, forms: "millennium|millennia" },

  {
    name: "kilometre per hour",
    dimension: "speed",
    factor: 1 / 3.6,
    forms:
      "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|kilometre per hour|kilometer per hour|km/h|kph|kmh|km per hour|km an hour",
  },
  {
    name: "mile per hour",
    dimension: "speed",
    factor: 0.44704,
    forms: "miles per hour|mile per hour|miles an hour|mph",
  },
  {
    name: "metre per second",
    dimension: "speed",
    factor: 1,
    forms: "metres per second|meters per second|metres a second|meters a second|m/s",
  },
  { name: "knot", dimension: "speed", factor: 0.514444, forms: "knot|knots" },

  {
    name: "degree Celsius",
    dimension: "temperature",
    factor: 1,
    forms: "degree celsius|degrees celsius|degree centigrade|degrees centigrade|°c|℃|degrees c|celsius|centigrade",
  },
  {
    name: "degree Fahrenheit",
    dimension: "temperature",
    factor: 5 / 9,
    forms: "degree fahrenheit|degrees fahrenheit|°f|℉|degrees f|fahrenheit",
  },
  { name: "degree", dimension: "other", factor: 1, forms: "degree|degrees", signs: "°" },

  { name: "bit", dimension: "data", factor: 0.125, forms: "bit|bits" },
  { name: "byte", dimension: "data", factor: 1, forms: "byte|bytes" },
  { name: "kilobyte", dimension: "data", factor: 1e3, forms: "kilobyte|kilobytes", signs: "kB|KB" },
  { name: "megabyte", dimension: "data", factor: 1e6, forms: "megabyte|megabytes", signs: "MB" },
  { name: "gigabyte", dimension: "data", factor: 1e9, forms: "gigabyte|gigabytes", signs: "GB" },
  { name: "terabyte", dimension: "data", factor: 1e12, forms: "terabyte|terabytes", signs: "TB" },
  { name: "petabyte", dimension: "data", factor: 1e15, forms: "petabyte|petabytes", signs: "PB" },
  { name: "megabit per second", dimension: "other", factor: 1, forms: "megabits per second|mbps|mbit/s" },

  { name: "pascal", dimension: "pressure", factor: 1, forms: "pascal|pascals", signs: "Pa" },
  { name: "kilopascal", dimension: "pressure", factor: 1e3, forms: "kilopascal|kilopascals", signs: "kPa" },
  { name: "pound per square inch", dimension: "pressure", factor: 6894.757, forms: "pounds per square inch|psi" },

  { name: "hertz", dimension: "other", factor: 1, forms: "hertz", signs: "Hz" },
  { name: "kilohertz", dimension: "other", factor: 1e3, forms: "kilohertz", signs: "kHz" },
  { name: "megahertz", dimension: "other", factor: 1e6, forms: "megahertz", signs: "MHz" },
  { name: "gigahertz", dimension: "other", factor: 1e9, forms: "gigahertz", signs: "GHz" },
  { name: "volt", dimension: "other", factor: 1, forms: "volt|volts", signs: "V" },
  { name: "kilovolt", dimension: "other", factor: 1e3, forms: "kilovolt|kilovolts", signs: "kV" },
  { name: "ampere", dimension: "other", factor: 1, forms: "ampere|amperes|amp|amps" },
  { name: "milliampere-hour", dimension: "other", factor: 1, forms: "mah" },
  { name: "megapixel", dimension: "other", factor: 1, forms: "megapixel|megapixels", signs: "MP" },
  { name: "parts per million", dimension: "other", factor: 1, forms: "parts per million|ppm" },
  { name: "decibel", dimension: "other", factor: 1, forms: "decibel|decibels", signs: "dB" },
  { name: "revolution per minute", dimension: "other", factor: 1, forms: "rpm|revolutions per minute" },
  { name: "mile per gallon", dimension: "other", factor: 1, forms: "mpg|miles per gallon" },
  { name: "point", dimension: "other", factor: 1, forms: "index point|index points" },
];
