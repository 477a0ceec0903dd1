/**
 * The list of sections as a map: each says, in words too, whether it is empty, begun, done or left out.
 */
import { sectionState } from './answers.mjs'
import { need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * @param {PlanPage} page
 */
export function initStepList({ bundle, say, plan, onChange }) {
  const $steps = need(document, '[data-steps]', HTMLElement)
  const $details = need($steps, '[data-steps-details]', HTMLDetailsElement)
  const wide = window.matchMedia('(min-width: 60em)')
  const words = {
    empty: say('form.live.states.empty'),
    busy: say('form.live.states.busy'),
    done: say('form.live.states.done'),
    left_out: say('form.live.states.left_out'),
  }
  $steps.hidden = false
  const fold = () => {
    $details.open = wide.matches
  }
  wide.addEventListener('change', fold)
  fold()
  onChange(() => {
    const now = plan()
    for (const section of bundle.sections) {
      const state = sectionState(section, now)
      const $button = need($steps, `[data-go="${section.section}"]`, HTMLElement)
      $button.dataset.state = state
      need($button, '[data-go-state]', HTMLElement).textContent = `, ${words[state]}`
    }
  })
}
