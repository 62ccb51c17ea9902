import type { Syntax } from "../../language/syntax.js";
import type { Span } from "../../text/span.js";
import type { Quantity, Unit } from "../mentions.js";
import { fillEllipses } from "./ellipsis.js";
import { figureAt } from "./figureAt.js";
import { readLexemes } from "./lexeme.js";
import { TIMES } from "./numberLexicon.js";
import { ordinalAt } from "./ordinals.js";
import { FOLD, isRatio, namedBy, quantityOf, spanOf } from "./quantityOf.js";
import { pairAt } from "./ranges.js";
import { type Tagged, tagLazily } from "./tagged.js";
import { COUNT } from "./unitForms.js";

/**
 * All quantities in one sentence's prose, in order; offsets are UTF-16 code units relative to it. `taken` are the spans of
 * dates and citations, whose numbers count nothing. With `syntax` its tags find the counted noun, without it word forms do.
 * A quantity's span is its number with unit, rate and a range's "between"; modifier and noun stay outside. Pure; linear;
 * never throws.
 */
export function recognizeQuantities(text: string, taken: readonly Span[], syntax?: Syntax): readonly Quantity[] {
  if (!MAY_HOLD_NUMBER.test(text)) return [];
  const lexemes = readLexemes(text, taken);
  const tagged = tagLazily(text, lexemes, syntax);
  const quantities: Quantity[] = [];
  for (let at = 0; at < lexemes.length; ) {
    at = readAt(tagged, at, quantities);
  }
  return fillEllipses(text, quantities);
}

// Most sentences hold no number; they are passed over without being taken apart.
const MAY_HOLD_NUMBER =
  /[\d½⅓⅔¼¾⅕⅛]|\b(?:one|two|twice|thrice|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|twen|for|fif|nin|second|half|halves|quarter|hundred|thousand|million|billion|trillion|dozen|score|couple|pair|trio|crore|lakh|an?\s+(?:hour|day|week|month|year|decade|century))/i;

const ORDINAL: Unit = { dimension: "ordinal", name: "", factor: 1 };

/** Reads what begins at a lexeme, adds it to `quantities`, and says where to read on. */
function readAt(tagged: Tagged, index: number, quantities: Quantity[]): number {
  const { lexemes } = tagged;
  const lexeme = lexemes[index]!;
  if (lexeme.taken) return index + 1;
  const ordinal = ordinalAt(tagged, index);
  if (ordinal) {
    const numberSpan = spanOf(lexemes, ordinal.start, ordinal.end);
    quantities.push({
      ...exact(ordinal.value, ORDINAL, numberSpan),
      ordinal: true,
      ...namedBy(lexemes, ordinal.noun),
    });
    return ordinal.end;
  }
  const times = Object.hasOwn(TIMES, lexeme.lower) ? TIMES[lexeme.lower] : undefined;
  if (times !== undefined) {
    const unit = isRatio(lexemes[index + 1]) ? FOLD : COUNT;
    quantities.push({ ...exact(times, unit, { start: lexeme.start, end: lexeme.end }), noun: "time" });
    return index + 1;
  }
  const figure = figureAt(lexemes, index);
  if (!figure) return index + 1;
  const pair = pairAt(lexemes, figure);
  const read = pair?.range
    ? quantityOf(tagged, pair.high, quantities, pair)
    : quantityOf(tagged, pair?.low ?? figure, quantities);
  if (read.quantity) quantities.push(read.quantity);
  return read.end;
}

function exact(value: number, unit: Unit, span: Span): Quantity {
  return { kind: "quantity", ...span, min: value, max: value, value, precision: 1, unit, numberSpan: span };
}
