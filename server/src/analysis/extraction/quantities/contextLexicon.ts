/** Words around a number that decide what it is. All lower case. */

/** Words behind "20m" that make it metres: "20m high". */
export const LENGTH_CONTEXT: ReadonlySet<string> = words(
  "high|long|wide|tall|deep|above|below|away|from|thick|apart|sprint|race|tower|of|x|by",
);

/** Words before "a third" or "half" that make it a share: "by a third". */
export const PART_CONTEXT: ReadonlySet<string> = words(
  "by|about|nearly|almost|over|than|some|around|roughly|approximately|only|just|least|most|to|another|under|up|cut|down|estimated|exactly",
);

/** Words before "three quarters" or "third" that make them no share: "the last three quarters". */
export const NO_PART_BEFORE: ReadonlySet<string> = words(
  "last|first|second|third|fourth|next|previous|past|every|each|latest|other|consecutive|straight",
);

/** Words behind "half" that make it a share: "half the fleet". */
export const HALF_FOLLOWERS: ReadonlySet<string> = words(
  "of|the|its|their|his|her|our|those|these|all|that|this|in|from|since",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split("|"));
}
