/**
 * A choice can be taken back: once something is chosen, a button to undo that shows.
 */
import { need } from '../page.mjs'

/** @import { PlanPage } from '../page.mjs' */

/**
 * @param {PlanPage} page
 */
export function initChoices({ $form, changed, onChange }) {
  /** @param {Element} $clear */
  const radios = ($clear) =>
    /** @type {HTMLInputElement[]} */ (
      Array.from($clear.closest('fieldset')?.querySelectorAll('input[type="radio"]') ?? [])
    )
  $form.addEventListener('click', (event) => {
    const $clear = event.target instanceof Element ? event.target.closest('[data-clear-choice]') : null
    if (!$clear) return
    for (const $radio of radios($clear)) $radio.checked = false
    radios($clear)[0].focus()
    changed()
  })
  onChange(() => {
    for (const $clear of $form.querySelectorAll('[data-clear-choice]')) {
      const chosen = radios($clear).some(($radio) => $radio.checked)
      need($clear.parentElement ?? $form, '[data-clear-choice]', HTMLElement).hidden = !chosen
    }
  })
}
