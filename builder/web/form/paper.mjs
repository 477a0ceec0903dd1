/**
 * The outline as a sheet on the screen: it reads as the document will, with a way back to each answer.
 */
import { word } from './bundle.mjs'
import { make } from './page.mjs'

/** @import { Bundle } from './bundle.mjs' */

/**
 * @typedef {{path: string, heading: string, paragraphs: string[], marks: string[]}} Field
 * @typedef {{title: string, path: string, fields: Field[]}} Item
 * @typedef {{kind: string, path: string, heading: string, marks: string[], paragraphs?: string[], items?: Item[], names?: string[], local?: string}} Block `local`: who asks it
 * @typedef {import('../worker/messages.mjs').Notice} Notice
 * @typedef {{id: string, title: string, blocks: Block[], part?: string, local?: boolean}} SectionShown
 * @typedef {{model?: string, title: string, about: string, length: string, made: string, round: number,
 *   sections: SectionShown[], notices: Notice[]}} Outline
 */

/**
 * A button that goes somewhere, with the name of that place for who cannot see where it stands.
 * @param {string} text
 * @param {string} place
 * @param {() => void} act
 */
export function goButton(text, place, act) {
  const $button = make('button', 'plan-link')
  const $text = make('span', '', text)
  $text.ariaHidden = 'true'
  $button.type = 'button'
  $button.append($text, make('span', 'visually-hidden', `${text}: ${place}`))
  $button.addEventListener('click', act)
  return $button
}

/**
 * @param {string[]} paragraphs
 * @param {string[]} marks
 * @param {'p' | 'dd'} tag
 */
const lines = (paragraphs, marks, tag) => [
  ...paragraphs.map((text) => make(tag, '', text)),
  ...marks.map((text) => make(tag, 'plan-mark', text)),
]

/**
 * @param {Item} item
 * @param {string} heading what stands above it, which its name does not say again
 */
function itemElement({ title, fields }, heading) {
  const $item = make('li')
  const $fields = make('dl')
  for (const field of fields)
    $fields.append(make('dt', '', field.heading), ...lines(field.paragraphs, field.marks, 'dd'))
  $item.append(...(title === heading ? [] : [make('h5', '', title)]), $fields)
  return $item
}

/**
 * @param {Block} block
 * @param {string} change
 * @param {(path: string) => void} goToAnswer
 */
function blockElement(block, change, goToAnswer) {
  const $block = make('div', 'plan-answer')
  const { heading, path, marks, paragraphs = [], items = [], names = [], local = '' } = block
  $block.dataset.block = path
  $block.append(make('h4', '', heading), ...(local ? [make('p', 'plan-local', local)] : []))
  $block.append(...lines(paragraphs, [], 'p'))
  if (items.length > 0) {
    const $items = make('ol')
    $items.append(...items.map((item) => itemElement(item, heading)))
    $block.append($items)
  }
  $block.append(...names.map((name) => make('p', 'plan-sign', name)), ...lines([], marks, 'p'))
  $block.append(goButton(change, heading, () => goToAnswer(path)))
  return $block
}

/**
 * The day the paper was made, and which version of the plan it is from the second on.
 * @param {Outline} outline
 * @param {Bundle} bundle
 */
export function madeLine({ made: date, round }, bundle) {
  return round > 1
    ? word(bundle, 'document.made_round', { date, round })
    : word(bundle, 'document.made', { date })
}

/**
 * The name of the part of the plan model that begins with this section, "" when none does.
 * @param {Outline} outline
 * @param {number} place among the sections that say something
 * @param {Bundle} bundle
 */
export function partTitle({ model, sections }, place, bundle) {
  const filled = sections.filter(({ blocks }) => blocks.length > 0)
  const { part } = filled[place]
  return part && filled[place - 1]?.part !== part ? word(bundle, `models.${model}.parts.${part}.title`) : ''
}

/**
 * @param {Outline} outline
 * @param {Bundle} bundle
 * @param {string} change words of the button beside each answer
 * @param {(path: string) => void} goToAnswer
 * @returns {HTMLElement[]}
 */
export function paper(outline, bundle, change, goToAnswer) {
  const names = outline.about
  const $about = names ? [make('p', 'small', word(bundle, 'document.about', { names }))] : []
  const filled = outline.sections.filter(({ blocks }) => blocks.length > 0)
  const $sections = filled.flatMap(({ title, blocks, local }, place) => {
    const part = partTitle(outline, place, bundle)
    const $blocks = make('div')
    $blocks.translate = false
    $blocks.append(...blocks.map((block) => blockElement(block, change, goToAnswer)))
    return [
      ...(part ? [make('h3', 'plan-paper-part', part)] : []),
      make('h3', '', title),
      ...(local ? [make('p', 'plan-local', word(bundle, 'models.local'))] : []),
      $blocks,
    ]
  })
  const $empty = filled.length === 0 ? [make('p', '', word(bundle, 'document.empty'))] : []
  const $made = make('p', 'small plan-made', madeLine(outline, bundle))
  const $maker = bundle.maker ? [make('p', 'small plan-maker', bundle.maker)] : []
  return [...$maker, make('p', 'plan-paper-title', outline.title), ...$about, ...$sections, ...$empty, $made]
}
