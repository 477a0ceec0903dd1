/**
 * All on one page, or one step at a time: the same form at one URL, with no trace of the step in the browser's history.
 */
import { controlAt } from './controls.mjs'
import { closeFilledItems, openItem } from './items.mjs'
import { need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * @typedef {object} Steps
 * @property {(id: string) => void} go show a step and put the focus on its heading
 * @property {(path: string) => void} goToAnswer show the step of an answer and put the focus on its control
 * @property {() => void} keep show how to take the plan home
 * @property {(listener: (id: string) => void) => void} onStep
 */

const WIDE = '(min-width: 60em)'

/**
 * @param {PlanPage} page
 * @returns {Steps}
 */
export function initSteps(page) {
  const { $form, say } = page
  const $body = document.body
  const $title = need(document, '#plan-title', HTMLElement)
  const $back = need(document, '[data-back]', HTMLElement)
  const $next = need(document, '[data-next]', HTMLElement)
  const $begin = need(document, '[data-begin]', HTMLElement)
  const $view = need(document, '[data-switch-view]', HTMLElement)
  const wide = window.matchMedia(WIDE)
  /** @type {((id: string) => void)[]} */
  const listeners = []
  let onePage = wide.matches
  let chosen = false
  let current = document.activeElement?.closest('[data-step]')?.getAttribute('data-step') ?? 'start'

  /** In the order of the page, which changes with the plan that one makes. */
  const steps = () => /** @type {HTMLElement[]} */ (Array.from($form.querySelectorAll('[data-step]')))
  const idOf = (/** @type {HTMLElement} */ $step) => $step.dataset.step ?? ''
  const shown = () => steps().filter(($step) => !$step.hasAttribute('data-outside'))
  const number = () => shown().findIndex(($step) => idOf($step) === current)
  const atOverview = () => current === 'overview'

  const render = () => {
    const $shown = shown()
    if (number() < 0) current = 'start'
    for (const $step of steps()) {
      const together = onePage && !atOverview() && idOf($step) !== 'overview'
      $step.toggleAttribute('data-away', !together && idOf($step) !== current)
    }
    for (const [index, $step] of $shown.entries()) {
      const $count = $step.querySelector('[data-count]')
      const facts = { number: index, total: $shown.length - 2 }
      if ($count) $count.textContent = say('form.live.count', facts)
    }
    for (const $go of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-go]'))) {
      const id = $go.dataset.go ?? ''
      need($go.parentElement ?? $body, '[data-go]', HTMLElement).parentElement?.toggleAttribute(
        'data-outside',
        !$shown.some(($step) => idOf($step) === id),
      )
      if (id === current) $go.setAttribute('aria-current', 'step')
      else $go.removeAttribute('aria-current')
    }
    const inSteps = !onePage || atOverview()
    $body.dataset.view = atOverview() ? 'overview' : onePage ? 'page' : 'step'
    $title.classList.toggle('visually-hidden', inSteps && current !== 'start')
    $back.hidden = !inSteps || current === 'start'
    $back.textContent = onePage ? say('form.live.to_questions') : say('form.live.back')
    $next.hidden = atOverview()
    const last = onePage || number() === $shown.length - 2
    const onward = current === 'start' ? say('form.live.begin') : say('form.live.next')
    $next.textContent = last ? say('form.live.to_plan') : onward
    $begin.hidden = !onePage // step by step the bar says it
    $view.textContent = onePage ? say('form.live.view_steps') : say('form.live.view_page')
  }

  /** @param {string} id */
  const show = (id) => {
    if (!onePage) closeFilledItems($form)
    current = id
    render()
    for (const listener of listeners) listener(current)
  }
  /** @param {string} id */
  const go = (id) => {
    show(id)
    const $heading = id === 'start' ? $title : document.getElementById(`step.${id}-heading`)
    const $details = document.querySelector('[data-steps-details]')
    if (!wide.matches) $details?.removeAttribute('open')
    if (onePage && !atOverview() && id !== 'start') $heading?.closest('[data-step]')?.scrollIntoView()
    else window.scrollTo(0, 0)
    $heading?.focus({ preventScroll: true })
  }
  const keep = () => {
    show('overview')
    const $heading = document.getElementById('step.keep-heading')
    $heading?.scrollIntoView()
    $heading?.focus({ preventScroll: true })
  }
  /** @param {string} path */
  const goToAnswer = (path) => {
    const $target = controlAt($form, path)
    const step = $target?.closest('[data-step]')?.getAttribute('data-step')
    if (!$target || !step) return
    show(step)
    const $item = /** @type {HTMLElement | null} */ ($target.closest('[data-item]'))
    if ($item) openItem($item, true)
    $target.closest('[data-views]')?.setAttribute('open', '')
    $target.focus()
    $target.scrollIntoView({ block: 'center' })
  }
  /** @param {number} by */
  const move = (by) => {
    if (onePage) return go(by > 0 ? 'overview' : (shown()[1]?.dataset.step ?? 'start'))
    const $to = shown()[number() + by]
    return $to && go(idOf($to))
  }

  $back.addEventListener('click', () => move(-1))
  $next.addEventListener('click', () => move(1))
  need(document, '[data-save]', HTMLElement).addEventListener('click', keep)
  $begin.addEventListener('click', () => go(idOf(shown()[1])))
  document.addEventListener('click', (event) => {
    const $go = event.target instanceof Element ? event.target.closest('[data-go]') : null
    if ($go instanceof HTMLElement) go($go.dataset.go ?? 'start')
    const $skip = event.target instanceof Element ? event.target.closest('.skip') : null
    if (!$skip) return
    event.preventDefault() // the step and the page must leave no #hash behind
    need(document, '#inhoud', HTMLElement).focus()
  })
  $view.addEventListener('click', () => {
    onePage = !onePage
    chosen = true
    go(current)
  })
  wide.addEventListener('change', () => {
    if (!chosen) onePage = wide.matches
    render()
  })
  $form.addEventListener('focusin', (event) => {
    const $step = event.target instanceof Element ? event.target.closest('[data-step]') : null
    if (!onePage || atOverview() || !($step instanceof HTMLElement) || idOf($step) === current) return
    current = idOf($step)
    render()
  })
  const reading = new IntersectionObserver(
    (entries) => {
      const $step = entries.findLast(({ isIntersecting }) => isIntersecting)?.target
      if (!onePage || atOverview() || !($step instanceof HTMLElement) || $step.hasAttribute('data-away'))
        return
      current = idOf($step)
      render()
    },
    { rootMargin: '-30% 0% -65% 0%' }, // a line across the upper half of the window
  )
  for (const $step of steps()) reading.observe($step)
  page.onChange(render)
  window.addEventListener('pageshow', render)
  return { go, goToAnswer, keep, onStep: (listener) => listeners.push(listener) }
}
