/**
 * What was changed in a document by hand: shown answer by answer, and nothing is taken over without a choice.
 */
import { make, need } from './page.mjs'
import { setPath } from './paths.mjs'

/** @import { PlanFile } from './bundle.mjs' */
/** @import { PlanPage } from './page.mjs' */
/** @import { Change } from './python.mjs' */
/** @typedef {{changes: Change[], loose: string[]}} Changed */
/** @typedef {{$row: HTMLElement, $box: HTMLInputElement | null, apply: (file: PlanFile) => void}} Choice */

/**
 * @param {PlanPage} page
 * @param {{open: () => void, stop: () => void}} acts what the buttons under the list do
 */
export function initReview({ say, announce }, { open, stop }) {
  const $review = need(document, '[data-review]', HTMLElement)
  const $list = need($review, '[data-review-list]', HTMLElement)
  const $all = need($review, '[data-review-all]', HTMLElement)
  const $template = need($review, '[data-review-change]', HTMLTemplateElement)
  /** @type {Choice[]} */
  let choices = []

  /**
   * @param {string} heading
   * @param {{before: string[], after: string[]}} lines
   * @param {((file: PlanFile) => void) | null} apply
   * @returns {Choice}
   */
  const choice = (heading, { before, after }, apply) => {
    const $row = /** @type {HTMLElement} */ (need($template.content, 'li', HTMLElement).cloneNode(true))
    const id = `review.${choices.length}`
    const $heading = need($row, 'h4', HTMLElement)
    $heading.id = id
    $heading.textContent = heading
    /** @type {[string, string[]][]} */
    const sides = [
      ['[data-before]', before],
      ['[data-after]', after],
    ]
    for (const [selector, lines] of sides) {
      const shown = lines.length > 0 ? lines : [say('form.live.review.nothing')]
      need($row, selector, HTMLElement).replaceChildren(
        ...shown.map((line) => Object.assign(make('p', '', line), { dir: 'auto' })),
      )
    }
    const $box = apply ? need($row, 'input', HTMLInputElement) : null
    $box?.setAttribute('aria-describedby', id)
    need($row, '[data-take]', HTMLElement).hidden = !apply
    need($row, '[data-no-place]', HTMLElement).hidden = apply !== null
    return { $row, $box, apply: apply ?? (() => {}) }
  }

  $all.addEventListener('click', () => {
    for (const { $box } of choices) if ($box) $box.checked = true
    announce(say('form.live.review.all_taken'))
  })
  need($review, '[data-review-go]', HTMLElement).addEventListener('click', open)
  need($review, '[data-review-stop]', HTMLElement).addEventListener('click', stop)

  return {
    hide: () => {
      $review.hidden = true
      choices = []
      $list.replaceChildren()
    },
    /** @param {Changed} changed */
    show: ({ changes, loose }) => {
      choices = []
      for (const { heading, before, after, values } of changes) {
        const entries = Object.entries(values)
        const apply = (/** @type {PlanFile} */ { plan }) => {
          for (const [path, value] of entries) setPath(plan, path, value)
        }
        choices.push(choice(heading, { before, after }, entries.length > 0 ? apply : null))
      }
      if (loose.length > 0) {
        const keep = (/** @type {PlanFile} */ { plan }) => {
          const more = loose.map((text) => ({ path: 'document', text }))
          plan.leftovers = [...(plan.leftovers ?? []), ...more]
        }
        choices.push(choice(say('form.live.review.loose'), { before: [], after: loose }, keep))
      }
      $list.replaceChildren(...choices.map(({ $row }) => $row))
      $all.hidden = choices.filter(({ $box }) => $box).length < 2
      $review.hidden = false
      need($review, 'h3', HTMLElement).focus()
    },
    /**
     * The plan with what was chosen; the file itself stays as it is.
     * @param {PlanFile} file
     */
    taken: (file) => {
      const copy = structuredClone(file)
      for (const { $box, apply } of choices) if ($box?.checked) apply(copy)
      return copy
    },
  }
}
