/**
 * What a plan leaves open, for the page that is made without Python.
 */
import { word } from './bundle.mjs'

/** @import { Bundle } from './bundle.mjs' */
/** @import { Outline } from './paper.mjs' */

/** The marks that leave a question open, each with the heading of its list. */
const OPEN = Object.freeze([
  ['marks.discuss.sentence', 'document.open.discuss'],
  ['marks.unknown.sentence', 'document.open.unknown'],
])

/**
 * What is still open: for each mark a heading with the places where it stands.
 * @param {Outline} outline
 * @param {Bundle} bundle
 */
export function openList({ sections }, bundle) {
  return OPEN.flatMap(([key, heading]) => {
    const sentence = word(bundle, key)
    const places = sections.flatMap(({ title, blocks }) =>
      blocks.flatMap((block) => [
        ...(block.marks.includes(sentence) ? [`${title}: ${block.heading}`] : []),
        ...(block.items ?? []).flatMap((item) =>
          item.fields
            .filter(({ marks }) => marks.includes(sentence))
            .map((field) => `${title}: ${item.title}, ${field.heading}`),
        ),
      ]),
    )
    if (places.length === 0) return []
    return [{ heading: word(bundle, heading), places }]
  })
}
