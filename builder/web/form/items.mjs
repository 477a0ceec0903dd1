/**
 * Lists of items: people, goals, agreements. One adds, opens, moves and takes away; nothing taken away is gone at once.
 */
import { emptyControl, holdsAnswer, namedControls } from './controls.mjs'
import { newId } from './ids.mjs'
import { make, need } from './page.mjs'
import { renumbered } from './paths.mjs'

/** @import { PlanPage } from './page.mjs' */

const NUMBERED = ['id', 'name', 'for', 'aria-describedby', 'data-question', 'data-people']

/** @param {Element} $list */
export const itemsIn = ($list) =>
  /** @type {HTMLElement[]} */ (Array.from($list.querySelectorAll(':scope > [data-items] > [data-item]')))

/** @param {HTMLElement} $item */
const controlsIn = ($item) =>
  /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ (
    Array.from($item.querySelectorAll('input, textarea'))
  )

/** @param {HTMLElement} $item */
export const isFilled = ($item) => controlsIn($item).some(holdsAnswer)

/**
 * The id of an item, made when it has none yet.
 * @param {HTMLElement} $item
 */
export function idOf($item) {
  const $id = need($item, 'input[type="hidden"]', HTMLInputElement)
  if (!$id.value) $id.value = newId()
  return $id.value
}

/**
 * @param {HTMLElement} $item
 * @param {string} path path of the list
 * @param {string} number
 */
export function renumberItem($item, path, number) {
  for (const $element of $item.querySelectorAll('*')) {
    for (const attribute of NUMBERED) {
      const before = $element.getAttribute(attribute)
      if (before) $element.setAttribute(attribute, renumbered(before, path, number))
    }
  }
  $item.dataset.itemPath = `${path}.${number}`
}

/**
 * Names follow the order. In two rounds: two radio groups that have one name for a moment would lose a choice.
 * @param {HTMLElement} $list
 */
export function renumberList($list) {
  const path = $list.dataset.list ?? ''
  const $items = itemsIn($list)
  for (const [number, $item] of $items.entries()) renumberItem($item, path, `~${number}`)
  for (const [number, $item] of $items.entries()) {
    renumberItem($item, path, String(number))
    idOf($item)
  }
}

/**
 * An item as it was before anyone typed: a copy also holds what is typed, ticked, unfolded and made larger.
 * @param {HTMLElement} $item
 */
function emptyCopy($item) {
  const $copy = /** @type {HTMLElement} */ ($item.cloneNode(true))
  for (const $filled of $copy.querySelectorAll('[data-people], [data-date-read]')) $filled.replaceChildren()
  for (const $shown of $copy.querySelectorAll('[data-people], [data-clear-choice]'))
    $shown.toggleAttribute('hidden', true)
  for (const $unfolded of $copy.querySelectorAll('details')) $unfolded.open = false
  for (const $control of controlsIn($copy)) emptyControl($control)
  openItem($copy, true)
  return $copy
}

/**
 * A new, empty, open item at the end.
 * @param {HTMLElement} $list
 * @param {HTMLElement} $like an item of this list, which may be on its way out
 */
export function addItem($list, $like = itemsIn($list)[0]) {
  const $item = emptyCopy($like)
  renumberItem($item, $list.dataset.list ?? '', '~')
  need($list, ':scope > [data-items]', HTMLElement).append($item)
  renumberList($list)
  return $item
}

/**
 * @param {HTMLElement} $list
 * @param {number} count at least one item stays, to type in
 */
export function setItemCount($list, count) {
  while (itemsIn($list).length > Math.max(count, 1)) itemsIn($list).at(-1)?.remove()
  while (itemsIn($list).length < count) addItem($list)
  for (const $item of itemsIn($list)) need($item, 'input[type="hidden"]', HTMLInputElement).value = ''
}

/**
 * @param {HTMLElement} $item
 * @param {boolean} open
 */
export function openItem($item, open) {
  $item.toggleAttribute('data-open', open)
}

/**
 * Close the items that hold something, so that they show as cards.
 * @param {HTMLFormElement} $form
 */
export function closeFilledItems($form) {
  for (const $item of /** @type {NodeListOf<HTMLElement>} */ ($form.querySelectorAll('[data-item]'))) {
    openItem($item, !isFilled($item) || $item.closest('[data-views]') !== null) // a fold of its own is enough
  }
}

/**
 * Tick or untick a person everywhere, and say where that was.
 * @param {PlanPage} page
 * @param {string} id
 * @param {HTMLInputElement[] | null} $only ticks to put back; null takes all away
 * @returns {HTMLInputElement[]} the ticks that were there
 */
export function picksOf({ $form }, id, $only = null) {
  const $ticks = /** @type {HTMLInputElement[]} */ (
    namedControls($form).filter(($control) => $control.closest('[data-people]') && $control.value === id)
  )
  if ($only === null) return $ticks.filter(($tick) => $tick.checked)
  const names = new Set($only.map(($tick) => $tick.name))
  for (const $tick of $ticks) $tick.checked = names.has($tick.name) || $tick.checked
  return $ticks
}

/**
 * The line that offers an item back.
 * @param {HTMLElement} $list
 * @param {string} [sentence] without it the line goes away
 * @param {string} [offer] the word on its button
 */
export function showRemoved($list, sentence = '', offer = '') {
  $list.querySelector(':scope > [data-removed]')?.remove()
  if (!sentence) return
  const $removed = make('div', 'plan-removed')
  const $restore = make('button', '', offer)
  $removed.dataset.removed = ''
  $restore.type = 'button'
  $restore.dataset.restore = ''
  $removed.append(make('p', '', sentence), $restore)
  need($list, ':scope > [data-items]', HTMLElement).after($removed)
}
