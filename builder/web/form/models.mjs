/**
 * Which plan one makes: the family's own, or the one of the region. Another view on the same answers: all stays.
 */
import { modelOf, partsOf, sectionsOf, sectionWord } from './bundle.mjs'
import { make, need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * Put the sections and their buttons in the order of the chosen plan, under the names of its parts.
 * @param {PlanPage} page
 */
function arrange({ $form, bundle, say, plan }) {
  const now = plan()
  const model = modelOf(bundle, now)
  const $list = need(document, '[data-steps] ol', HTMLElement)
  const $last = need($list, 'li:has(> [data-go="overview"])', HTMLElement)
  const $overview = need($form, '[data-step="overview"]', HTMLElement)
  const $focus = document.activeElement
  for (const $name of $list.querySelectorAll('[data-part-name]')) $name.remove()
  for (const { part, sections } of partsOf(bundle, now)) {
    if (part) {
      const $name = make('li', 'plan-part-name', say(`models.${model}.parts.${part}.title`))
      $name.dataset.partName = part
      $last.before($name)
    }
    for (const section of sections) {
      const $section = need($form, `[data-step="${section}"]`, HTMLElement)
      const $part = need($section, '[data-model-part]', HTMLElement)
      $part.hidden = part === ''
      const $heading = need($section, 'h2', HTMLElement)
      $heading.textContent = sectionWord(bundle, model, section, 'title')
      $part.textContent = part ? say(`models.${model}.parts.${part}.title`) : ''
      if ($section.nextElementSibling !== $overview) $overview.before($section)
      $last.before(need($list, `li:has(> [data-go="${section}"])`, HTMLElement))
    }
  }
  // What moves in the page loses its focus.
  if ($focus instanceof HTMLElement && document.activeElement !== $focus) $focus.focus()
}

/**
 * @param {PlanPage} page
 */
export function initModels(page) {
  const { $form, bundle, plan } = page
  if (!$form.querySelector('[name="model"]')) return
  let order = ''
  const sync = () => {
    const now = sectionsOf(bundle, plan())
      .map(({ section }) => section)
      .join()
    if (now !== order) arrange(page)
    order = now
  }
  $form.addEventListener('change', sync)
  $form.addEventListener('plan:changed', sync)
  window.addEventListener('pageshow', sync)
  sync()
}
