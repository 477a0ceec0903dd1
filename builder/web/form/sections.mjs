/**
 * A section that is left out keeps its answers, but shows no questions; a section may have another name.
 */
import { modelOf, sectionWord } from './bundle.mjs'
import { make, need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * @param {PlanPage} page
 */
export function initSections({ $form, bundle, plan, say, onChange }) {
  onChange(() => {
    for (const { section } of bundle.sections) {
      const $section = need($form, `[data-step="${section}"]`, HTMLElement)
      const leftOut = need($section, '[data-left-out-box]', HTMLInputElement).checked
      const $body = need($section, '[data-step-body]', HTMLElement)
      $body.hidden = leftOut
      const $note = $section.querySelector('[data-left-out-note]')
      if (!leftOut) $note?.remove()
      else if (!$note) {
        const $made = make('p', 'plan-hint', say('form.live.left_out_note'))
        $made.dataset.leftOutNote = ''
        $body.before($made)
      }
      const title = need($section, '[data-section-title]', HTMLInputElement).value.trim()
      need(document, `[data-go="${section}"] [data-go-name]`, HTMLElement).textContent =
        title || sectionWord(bundle, modelOf(bundle, plan()), section, 'short')
    }
  })
}
