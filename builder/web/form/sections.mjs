/**
 * A section that is left out keeps its answers, but shows no questions; a section may have another name.
 */
import { modelOf, sectionWord } from './bundle.mjs'
import { need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * @param {PlanPage} page
 */
export function initSections({ $form, bundle, plan, onChange }) {
  onChange(() => {
    for (const { section } of bundle.sections) {
      const $section = need($form, `[data-step="${section}"]`, HTMLElement)
      const leftOut = need($section, '[data-left-out-box]', HTMLInputElement).checked
      need($section, '[data-step-body]', HTMLElement).hidden = leftOut
      need($section, '[data-left-out-note]', HTMLElement).hidden = !leftOut
      const title = need($section, '[data-section-title]', HTMLInputElement).value.trim()
      need(document, `[data-go="${section}"] [data-go-name]`, HTMLElement).textContent =
        title || sectionWord(bundle, modelOf(bundle, plan()), section, 'short')
    }
  })
}
