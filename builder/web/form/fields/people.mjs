/**
 * People are typed once and chosen everywhere: each question about people shows the circle, and takes a new name.
 */
import { PEOPLE } from '../answers.mjs'
import { addItem, idOf, isFilled, itemsIn, openItem } from '../items.mjs'
import { make, need } from '../page.mjs'

/** @import { PlanPage } from '../page.mjs' */

/** @param {HTMLElement} $item */
const nameBox = ($item) => need($item, 'input[type="text"]', HTMLInputElement)

/** @param {PlanPage} page */
const circleOf = ({ $form }) => need($form, `[data-list="${PEOPLE}"]`, HTMLElement)

/**
 * Everyone in the circle with something typed, in order.
 * @param {PlanPage} page
 */
function peopleOf(page) {
  return itemsIn(circleOf(page)).map(($item) => ({ id: idOf($item), name: nameBox($item).value.trim() }))
}

/**
 * One person to tick.
 * @param {HTMLElement} $options
 * @param {{id: string, name: string}} person
 */
function option($options, { id }) {
  const $label = make('label')
  const $tick = make('input')
  $tick.type = 'checkbox'
  $tick.value = id
  $tick.name = $options.dataset.people ?? ''
  $tick.id = `${$tick.name}.${id}`
  $label.append($tick, make('span'))
  return $label
}

/**
 * Bring every question about people in line with the circle. Ticks stay; what has focus stays in the page.
 * @param {PlanPage} page
 */
export function syncPeople(page) {
  const people = peopleOf(page)
  for (const $options of /** @type {NodeListOf<HTMLElement>} */ (
    page.$form.querySelectorAll('[data-people]')
  )) {
    const $labels = new Map(
      Array.from($options.children, ($label) => [need($label, 'input', HTMLInputElement).value, $label]),
    )
    /** @type {Element | null} */
    let $before = null
    for (const person of people) {
      const $label = $labels.get(person.id) ?? option($options, person)
      const { checked } = need($label, 'input', HTMLInputElement)
      if (!person.name && !checked) continue
      $labels.delete(person.id)
      const $text = need($label, 'span', HTMLElement)
      const text = person.name || page.say('document.nameless')
      if ($text.textContent !== text) $text.textContent = text
      /** @type {Element | null} */
      const $next = $before ? $before.nextElementSibling : $options.firstElementChild
      if ($next !== $label) $options.insertBefore($label, $next)
      $before = $label
    }
    for (const $gone of $labels.values()) $gone.remove()
    const alone = $options.childElementCount === 0
    $options.hidden = alone
    const other = alone ? page.say('form.live.first_person') : page.say('form.live.other_person')
    need($options.parentElement ?? page.$form, '[data-other-label]', HTMLElement).textContent = other
  }
}

/**
 * Add what stands in the box to the circle, tick it here, and empty the box.
 * @param {PlanPage} page
 * @param {HTMLInputElement} $box
 */
function takePerson(page, $box) {
  const name = $box.value.trim()
  if (!name) return
  const $circle = circleOf(page)
  const $known = itemsIn($circle).find(
    ($item) => nameBox($item).value.trim().toLowerCase() === name.toLowerCase(),
  )
  const $item = $known ?? itemsIn($circle).find(($one) => !isFilled($one)) ?? addItem($circle)
  if (!$known) {
    nameBox($item).value = name
    openItem($item, false)
  }
  $box.value = ''
  syncPeople(page)
  const $options = need($box.closest('fieldset') ?? page.$form, '[data-people]', HTMLElement)
  need($options, `input[value="${CSS.escape(idOf($item))}"]`, HTMLInputElement).checked = true
  page.changed()
  if (!$known) page.announce(page.say('form.live.person_added', { name }))
}

/**
 * Take every name that still stands in a box: typed before the script ran, or put back by the browser.
 * @param {PlanPage} page
 */
export function takeTypedPeople(page) {
  for (const $box of page.$form.querySelectorAll('[data-new-person]'))
    takePerson(page, /** @type {HTMLInputElement} */ ($box))
}

/**
 * @param {PlanPage} page
 */
export function initPeople(page) {
  const { $form } = page
  for (const $button of $form.querySelectorAll('[data-add-person]')) $button.removeAttribute('hidden')
  const boxOf = (/** @type {EventTarget | null} */ $target) =>
    $target instanceof HTMLInputElement && $target.matches('[data-new-person]') ? $target : null
  $form.addEventListener('keydown', (event) => {
    const $box = boxOf(event.target)
    if (!$box || event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    takePerson(page, $box)
  })
  $form.addEventListener('change', (event) => {
    const $box = boxOf(event.target)
    if ($box) takePerson(page, $box)
  })
  $form.addEventListener('click', (event) => {
    const $button = event.target instanceof Element ? event.target.closest('[data-add-person]') : null
    const $box = $button?.parentElement?.querySelector('[data-new-person]')
    if (!($box instanceof HTMLInputElement)) return
    takePerson(page, $box)
    $box.focus()
  })
  $form.addEventListener('input', (event) => {
    if (event.target instanceof Element && event.target.closest(`[data-list="${PEOPLE}"]`)) syncPeople(page)
  })
  $form.addEventListener('plan:changed', () => syncPeople(page))
  window.addEventListener('pageshow', () => takeTypedPeople(page))
  syncPeople(page)
  takeTypedPeople(page)
}
