import { PAGE_LINE, RELATED_HEADING } from "../../analysis/documents/boilerplate.js";
import { descendants, type Element, type Text, textOf } from "./tree.js";

const NEVER = new Set(
  "script style noscript template svg canvas nav footer aside form button iframe select option dialog object embed audio video map math head input textarea label menu".split(
    " ",
  ),
);
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|alertdialog|menu|menubar|toolbar)$/;
const NOISE =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|cookies?|consent|gdpr|newsletter|subscri(?:be|ption)|related|recommend(?:ed|ations?)?|share|sharing|social|sidebar|comments?|disqus|promo(?:tion)?|advert(?:isement|s)?|ads?|popup|modal|footer|masthead|pagination|pager|sign-?up|paywall|tags?|tag-list|toolbar|skip|outbrain|taboola|most-read|more-stories|read-more|print-only|screen-reader-text|visually-hidden|sr-only)(?:$|[\s_-])/i;
const BLOCKS = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li dl blockquote table section div article main figure pre header".split(" "),
);

/**
 * The element of a page that holds its text, and which of its parts are noise. Semantic elements are believed
 * first; without them the element with the most paragraph text relative to its links wins.
 */
export function findContent(root: Element): { content: Element; isNoise: (element: Element) => boolean } {
  const size = new Map<Element, { text: number; links: number; prose: number }>();
  const measure = (element: Element, inLink: boolean): { text: number; links: number; prose: number } => {
    const sum = { text: 0, links: 0, prose: 0 };
    for (const child of element.children) {
      if (child.kind === "text") {
        const length = child.value.trim().length;
        sum.text += length;
        if (inLink) sum.links += length;
      } else if (!NEVER.has(child.tag) || child.tag === "aside") {
        const below = measure(child, inLink || child.tag === "a");
        sum.text += below.text;
        sum.links += below.links;
        sum.prose += below.prose;
      }
    }
    if (/^(?:p|li|blockquote|td|dd|pre)$/.test(element.tag)) sum.prose = Math.max(sum.prose, sum.text - 2 * sum.links);
    size.set(element, sum);
    return sum;
  };
  const all = measure(root, false).text;
  const content = choose(root, size, all);
  const whole = size.get(content)!.text;

  const isNoise = (element: Element): boolean => {
    if (NEVER.has(element.tag)) return true;
    const { attributes } = element;
    if (
      "hidden" in attributes ||
      attributes["aria-hidden"] === "true" ||
      /display:\s*none/i.test(attributes.style ?? "")
    )
      return true;
    if (ROLES.test(attributes.role ?? "")) return true;
    const own = size.get(element) ?? { text: 0, links: 0, prose: 0 };
    // A name that sounds like noise is not believed of an element that holds most of the text.
    if (own.text < whole * 0.4 && NOISE.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`)) return true;
    if (element.tag === "header") return !hasHeading(element);
    if (/^(?:ul|ol|div|section|table|p)$/.test(element.tag) && own.text > 0 && own.text < whole * 0.4) {
      const density = own.links / own.text;
      if (density > 0.6 && (element.tag === "ul" || element.tag === "ol" || own.text > 60)) return true;
    }
    if (isLeaf(element) && own.text < 140) {
      const text = textOf(element);
      if (PAGE_LINE.test(text)) return true;
      if (/^h[2-6]$/.test(element.tag) && RELATED_HEADING.test(text)) return true;
    }
    return !isLeaf(element) && own.text < whole * 0.3 && startsWithRelated(element);
  };
  return { content, isNoise };
}

function choose(
  root: Element,
  size: ReadonlyMap<Element, { text: number; prose: number; links: number }>,
  all: number,
): Element {
  const elements = [...descendants(root)];
  const prose = (element: Element) => size.get(element)?.prose ?? 0;
  const largest = (candidates: Element[]) =>
    candidates.reduce<Element | undefined>((best, one) => (!best || prose(one) > prose(best) ? one : best), undefined);
  const body = elements.find((element) => element.tag === "body") ?? root;
  const articles = elements.filter(
    (element) => element.tag === "article" || /articleBody/i.test(element.attributes.itemprop ?? ""),
  );
  const article = largest(articles);
  const others = articles.filter((one) => one !== article && !isWithin(one, article) && !isWithin(article, one));
  // Many articles of one size are a list of teasers, none of them the page's text.
  if (article && prose(article) > 250 && prose(article) > others.reduce((sum, one) => sum + prose(one), 0))
    return article;
  const main = largest(elements.filter((element) => element.tag === "main" || element.attributes.role === "main"));
  if (main && prose(main) > all * 0.25) return main;
  let best = body;
  for (;;) {
    // Go down as long as one child holds nearly all paragraphs.
    const next = largest(best.children.filter((child): child is Element => child.kind === "element"));
    if (
      !next ||
      !/^(?:div|section|main|article|td|tr|tbody|table|center)$/.test(next.tag) ||
      prose(next) < prose(best) * 0.85
    )
      return best;
    best = next;
  }
}

function isWithin(inner: Element | undefined, outer: Element | undefined): boolean {
  for (let one = inner?.parent; one; one = one.parent) if (one === outer) return true;
  return false;
}

function hasHeading(element: Element): boolean {
  for (const below of descendants(element)) if (/^h[1-3]$/.test(below.tag)) return true;
  return false;
}

function isLeaf(element: Element): boolean {
  return !element.children.some((child: Element | Text) => child.kind === "element" && BLOCKS.has(child.tag));
}

function startsWithRelated(element: Element): boolean {
  const first = element.children.find((child) => child.kind === "element" || child.value.trim() !== "");
  return (
    first?.kind === "element" &&
    /^(?:h[2-6]|p|div|span|strong)$/.test(first.tag) &&
    isLeaf(first) &&
    RELATED_HEADING.test(textOf(first))
  );
}
