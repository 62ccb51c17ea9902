import type { Syntax, Tag } from "../../language/syntax.js";
import { tokenize } from "../../text/tokens.js";
import type { Lexeme } from "./lexeme.js";

/** The lexemes of a sentence with their tags, which are made only when first asked for. */
export interface Tagged {
  readonly lexemes: readonly Lexeme[];
  /** Undefined without syntax: then word forms must do. */
  tag(index: number): Tag | undefined;
}

/** The tagger knows words as treebanks divide them, so a lexeme gets the tag of the token that it lies in. */
export function tagLazily(text: string, lexemes: readonly Lexeme[], syntax: Syntax | undefined): Tagged {
  let tags: readonly (Tag | undefined)[] | undefined;
  return {
    lexemes,
    tag(index) {
      if (!syntax) return undefined;
      tags ??= tagsOf(text, lexemes, syntax);
      return tags[index];
    },
  };
}

function tagsOf(text: string, lexemes: readonly Lexeme[], syntax: Syntax): readonly (Tag | undefined)[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const { tags } = syntax.tag(tokens.map((token) => token.text));
  let at = 0;
  return lexemes.map((lexeme) => {
    while (at < tokens.length && tokens[at]!.end <= lexeme.start) at++;
    return tags[at];
  });
}
