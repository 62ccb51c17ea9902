// Sources for the doors' tests; the subject is made up.
export const LEDGER = `---
title: The council at Orvane
author: Ilse Brandt
publisher: Orvane Historical Society
issued: 1990
---

# The council at Orvane

The council of Orvane met on 3 May 1784 and elected Tomas Verel, the harbour master, as its speaker. It counted forty delegates.

The granary of Orvane held 1,200 barrels of rye when the council met.
`;

export const GAZETTE = `---
title: A speaker for the harbour
author: Pavel Anselm
issued: 1991-04
---

# A speaker for the harbour

Tomas Verel was elected speaker when the council of Orvane met on 3 May 1784. The granary of Orvane then held 1,200 barrels of rye.
`;

export const CORPUS = { "corpus/brandt1990.md": LEDGER, "corpus/anselm1991.md": GAZETTE };
export const WRONG = "The council of Orvane met on 5 May 1784.\n";
export const RIGHT = "The council of Orvane met on 3 May 1784.\n";
