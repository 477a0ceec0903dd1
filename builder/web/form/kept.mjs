/**
 * Whether what is on the screen was taken home: said in the bar, and asked once when one leaves with unsaved text.
 */
import { need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * @typedef {object} Kept
 * @property {() => string} now what is on the screen, to compare
 * @property {(state: string) => void} saved that is in a file; what was typed since is not
 * @property {() => boolean} unsaved
 */

/**
 * @param {PlanPage} page
 * @returns {Kept}
 */
export function initKept({ $form, say, plan, onChange }) {
  const $kept = need(document, '[data-kept]', HTMLElement)
  const now = () => JSON.stringify(plan())
  /** @type {string | null} */
  let saved = null
  const views = new Set(['length', 'model'])
  const nothing = () => Object.keys(plan()).every((key) => views.has(key))
  const unsaved = () => (saved === null ? !nothing() : now() !== saved)
  const show = () => {
    const sentence = unsaved()
      ? say('form.live.unsaved')
      : saved === null
        ? say('form.live.untouched')
        : say('form.live.saved')
    if ($kept.textContent !== sentence) $kept.textContent = sentence
  }
  window.addEventListener('beforeunload', (event) => {
    if (!$form.isConnected || !unsaved()) return // the way out blanks the page first, and must not be asked
    event.preventDefault()
    event.returnValue = true // older browsers ask only then
  })
  onChange(show)
  return {
    unsaved,
    now,
    saved: (state) => {
      saved = state
      show()
    },
  }
}
