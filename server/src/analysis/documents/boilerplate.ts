/** Headings under which a web page lists other pages. */
export const RELATED_HEADING =
  /^(?:related(?: (?:articles?|content|posts?|stories|topics?|reading|news|links?))?|read (?:more|next|also)|more (?:from|on|in|stories|news|about)\b.{0,40}|most (?:read|popular|viewed)|recommended(?: (?:for you|reading))?|you (?:may|might) also (?:like|be interested in)|also (?:read|on)\b.{0,30}|see also|latest (?:news|posts?|articles?|stories)|share(?: this)?(?: (?:article|story|page|post))?|comments|leave a (?:comment|reply)|newsletter|subscribe.{0,40}|follow us.{0,30}|sign up.{0,40}|about the authors?|tags|topics)[:.]?$/i;

/** Of these, the ones under which whole paragraphs may stand that are not the source's own. */
export const OTHERS_WRITE = /^(?:comments|leave a (?:comment|reply)|about the authors?)[:.]?$/i;

/** Short paragraphs that speak of the page, not of its subject. */
export const PAGE_LINE =
  /^(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|share (?:this|on|via)\b|tweet\b|subscribe\b|sign (?:up|in)\b|log in\b|follow us\b|advertisement\b|sponsored\b|read (?:more|next|also|\d)|click here\b|print (?:this|page)\b|download (?:pdf|the pdf)|skip to\b|cookies?\b|we use cookies|this (?:site|website) uses cookies|(?:estimated )?reading time\b|\d+ (?:min(?:ute)?s? read|comments?|shares?|views?)\b|image (?:source|credit)s?:|photo(?:graph)?(?: (?:by|credit))?:|view all\b|back to top|loading\b|posted in\b|filed under\b|tags?:|disclaimer:)/i;
