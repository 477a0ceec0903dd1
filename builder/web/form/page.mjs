/**
 * What the modules of the builder page share: the form, the words, the plan that is on the screen.
 */
import { planFromEntries } from './answers.mjs'
import { planFile, word } from './bundle.mjs'
import { readEntries } from './controls.mjs'
import { today } from './dates.mjs'
import { newId } from './ids.mjs'
import { withRest } from './rest.mjs'

/** @import { Bundle, Plan, PlanFile } from './bundle.mjs' */
/** @import { Leftover } from './found.mjs' */
/** @import { Notice } from './paper.mjs' */

/**
 * @typedef {object} PlanPage
 * @property {HTMLFormElement} $form
 * @property {Bundle} bundle
 * @property {{id: string, leftovers: Leftover[], notices: Notice[], rest: Plan}} kept what the file held and the form
 *   does not show; `rest` are the answers to what only another page asks
 * @property {(key: string, facts?: Record<string, string | number>) => string} say the words of a key
 * @property {() => Plan} plan what is on the screen now
 * @property {() => PlanFile} file the same as a plan file, dated today
 * @property {(sentence: string) => void} announce tell it to who hears the page
 * @property {() => void} changed say that script changed answers
 * @property {(listener: () => void) => void} onChange run now and after each change, at most once a moment
 */

/**
 * The first element that fits, or a fault of ours.
 * @template {HTMLElement} T
 * @param {ParentNode} $root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function need($root, selector, type) {
  const $found = $root.querySelector(selector)
  if (!($found instanceof type)) throw new Error(`form/page: no ${type.name} for ${selector}`)
  return $found
}

/**
 * An element with words in it; words are always text, never markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, className = '', text = '') {
  const $made = document.createElement(name)
  if (className) $made.className = className
  if (text) $made.textContent = text
  return $made
}

/**
 * @param {HTMLFormElement} $form
 * @param {Bundle} bundle
 * @returns {PlanPage}
 */
export function createPage($form, bundle) {
  const $announce = need(document, '[data-announce]', HTMLElement)
  const kept = { id: newId(), leftovers: [], notices: [], rest: {} }
  /** @type {PlanPage} */
  const page = {
    $form,
    bundle,
    kept,
    say: (key, facts) => word(bundle, key, facts),
    plan: () => planFromEntries(bundle, readEntries($form)),
    file: () => {
      const { length, ...rest } = page.plan()
      const leftovers = page.kept.leftovers.length > 0 ? { leftovers: page.kept.leftovers } : {}
      const whole = withRest(rest, page.kept.rest)
      return planFile({ id: page.kept.id, saved: today(), length, ...whole, ...leftovers })
    },
    announce: (sentence) => {
      $announce.textContent = sentence
    },
    changed: () => $form.dispatchEvent(new CustomEvent('plan:changed')),
    onChange: (listener) => {
      let waiting = 0
      const later = () => {
        window.clearTimeout(waiting)
        waiting = window.setTimeout(listener, 150)
      }
      for (const type of ['input', 'change', 'plan:changed']) $form.addEventListener(type, later)
      window.addEventListener('pageshow', later) // Back restores answers after this module has run
      listener()
    },
  }
  return page
}
