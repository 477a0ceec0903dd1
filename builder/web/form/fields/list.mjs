/**
 * The buttons of a list: add, change, done, up, down, take away, put back.
 */
import { PEOPLE } from '../answers.mjs'
import { showCards } from '../cards.mjs'
import {
  addItem,
  idOf,
  isFilled,
  itemsIn,
  openItem,
  picksOf,
  renumberItem,
  renumberList,
  showRemoved,
} from '../items.mjs'
import { need } from '../page.mjs'

/** @import { PlanPage } from '../page.mjs' */

/** @param {HTMLElement} $item */
const nameOf = ($item) => need($item, '[data-item-name]', HTMLElement).textContent ?? ''

/**
 * The name of the section that a control stands in, as the list of sections calls it.
 * @param {HTMLElement} $control
 */
function sectionOf($control) {
  const $section = $control.closest('[data-step]')
  const id = $section instanceof HTMLElement ? $section.dataset.step : ''
  return need(document, `[data-go="${id}"] [data-go-name]`, HTMLElement).textContent ?? ''
}

/**
 * Take an item away and keep it until the next one goes, so that it can come back with all that chose it.
 * @param {PlanPage} page
 * @param {HTMLElement} $list
 * @param {HTMLElement} $item
 * @returns {() => void} puts it back
 */
function removeItem(page, $list, $item) {
  const path = $list.dataset.list ?? ''
  const place = itemsIn($list).indexOf($item)
  const name = nameOf($item)
  const $picks = path === PEOPLE ? picksOf(page, idOf($item)) : []
  const places = [...new Set($picks.map(sectionOf))]
  renumberItem($item, path, '~') // out of the way of the radio group that takes its number
  $item.remove()
  if (itemsIn($list).length === 0) addItem($list, $item)
  renumberList($list)
  page.changed()
  const gone = page.say('form.live.removed', { name })
  const picks = places.length
    ? ` ${page.say('form.live.removed_picks', { name, places: places.join(', ') })}`
    : ''
  showRemoved($list, gone + picks, page.say('form.live.restore'))
  page.announce(gone + picks)
  need($list, '[data-restore]', HTMLElement).focus()
  return () => {
    const $items = itemsIn($list)
    if ($items.length === 1 && !isFilled($items[0])) $items[0].remove()
    const $next = itemsIn($list)[place] ?? null
    need($list, ':scope > [data-items]', HTMLElement).insertBefore($item, $next)
    renumberList($list)
    page.changed()
    picksOf(page, idOf($item), $picks)
    page.changed()
    showRemoved($list)
    page.announce(page.say('form.live.restored', { name }))
    focusItem($item)
  }
}

/** @param {HTMLElement} $item */
function focusItem($item) {
  const open = $item.hasAttribute('data-open')
  const $target = open ? $item.querySelector('[data-item-number]') : $item.querySelector('[data-item-change]')
  if ($target instanceof HTMLElement) $target.focus()
}

/**
 * @param {PlanPage} page
 * @param {HTMLElement} $list
 * @param {HTMLElement} $item
 * @param {number} by
 */
function moveItem(page, $list, $item, by) {
  const $items = itemsIn($list)
  const to = $items.indexOf($item) + by
  if (to < 0 || to >= $items.length) return
  const $active = document.activeElement
  if (by < 0) $items[to].before($item)
  else $items[to].after($item)
  renumberList($list)
  page.changed()
  showCards(page)
  page.announce(page.say('form.live.moved', { name: nameOf($item), number: to + 1 }))
  if ($active instanceof HTMLElement && !$active.hidden) $active.focus()
  else focusItem($item)
}

/**
 * @param {PlanPage} page
 */
export function initLists(page) {
  for (const $list of /** @type {NodeListOf<HTMLElement>} */ (page.$form.querySelectorAll('[data-list]'))) {
    let restore = () => {}
    renumberList($list)
    for (const $hidden of $list.querySelectorAll('[data-add], [data-item-acts]'))
      $hidden.removeAttribute('hidden')
    $list.addEventListener('click', (event) => {
      const $button = event.target instanceof Element ? event.target.closest('button') : null
      if (!$button) return
      if ($button.hasAttribute('data-add')) {
        for (const $other of itemsIn($list)) openItem($other, !isFilled($other))
        const $item = addItem($list)
        page.changed()
        showCards(page)
        focusItem($item)
      }
      if ($button.hasAttribute('data-restore')) restore()
      const $item = /** @type {HTMLElement | null} */ ($button.closest('[data-item]'))
      if (!$item) return
      if ($button.hasAttribute('data-item-up')) moveItem(page, $list, $item, -1)
      if ($button.hasAttribute('data-item-down')) moveItem(page, $list, $item, 1)
      if ($button.hasAttribute('data-item-remove')) restore = removeItem(page, $list, $item)
      if ($button.hasAttribute('data-item-change') || $button.hasAttribute('data-item-done')) {
        openItem($item, $button.hasAttribute('data-item-change'))
        showCards(page)
        focusItem($item)
      }
    })
  }
}
