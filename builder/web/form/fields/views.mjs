/**
 * An area of life is folded until one opens it: its name says whether something stands in it.
 */
import { holdsAnswer } from '../controls.mjs'
import { need } from '../page.mjs'

/** @import { PlanPage } from '../page.mjs' */
/** @import { Control } from '../controls.mjs' */

/**
 * @param {PlanPage} page
 */
export function initViews({ $form, say, onChange }) {
  onChange(() => {
    for (const $area of $form.querySelectorAll('[data-views]')) {
      const $controls = /** @type {Control[]} */ (Array.from($area.querySelectorAll('input[name], textarea')))
      const $state = need($area, '[data-views-state]', HTMLElement)
      const state = $controls.some(holdsAnswer) ? say('views.open') : ''
      if ($state.textContent !== state) $state.textContent = state
    }
  })
}
