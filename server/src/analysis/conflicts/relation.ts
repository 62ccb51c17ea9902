/** How two values relate: the same, possible together, or not; "unknown" where they cannot be compared. */
export type Relation = "equal" | "compatible" | "incompatible" | "unknown";
