/**
 * The last step: the plan as it will read, what is not in it, and what the family should know about it.
 */
import { isTouched } from './answers.mjs'
import { lengthOf, modelOf, sectionsOf, sectionWord, shows } from './bundle.mjs'
import { make, need } from './page.mjs'
import { goButton, paper } from './paper.mjs'
import { initPicture } from './picture.mjs'

/** @import { PlanPage } from './page.mjs' */
/** @import { Picture } from './python.mjs' */
/** @import { Outline } from './paper.mjs' */
/** @import { Steps } from './steps.mjs' */

/**
 * Show or hide a part with a list in it.
 * @param {string} name
 * @param {HTMLElement[]} $rows
 */
function fillPart(name, $rows) {
  const $part = need(document, `[data-${name}]`, HTMLElement)
  $part.hidden = $rows.length === 0
  need($part, 'ul', HTMLElement).replaceChildren(...$rows)
}

/**
 * @param {string} text
 * @param {HTMLElement} [$button]
 */
function row(text, $button) {
  const $row = make('li')
  $row.append(make('span', '', text), ...($button ? [$button] : []))
  return $row
}

/**
 * @param {PlanPage} page
 * @param {Steps} steps
 * @param {object} now
 * @param {() => Promise<Outline>} now.outlineNow from Python when it is there, else from its twin
 * @param {() => Promise<Picture | null>} now.pictureNow from Python alone
 * @param {(act: () => void) => void} now.onReady
 */
export function initOverview(page, steps, { outlineNow, pictureNow, onReady }) {
  const { $form, bundle, say } = page
  const $paper = need(document, '[data-outline]', HTMLElement)
  const change = say('form.live.change')
  const showPicture = initPicture($paper)
  let round = 0

  /** @param {string} section */
  const titleOf = (section) => {
    const plan = page.plan()
    return plan.sections?.[section]?.title ?? sectionWord(bundle, modelOf(bundle, plan), section, 'heading')
  }

  const showGaps = () => {
    const plan = page.plan()
    const visible = sectionsOf(bundle, plan).filter(({ questions }) =>
      questions.some((question) => shows(question, lengthOf(plan))),
    )
    const leftOut = visible.filter(({ section }) => plan.sections?.[section]?.left_out)
    const empty = visible.filter(
      ({ section, questions }) =>
        !plan.sections?.[section]?.left_out &&
        !questions.some((question) => shows(question, lengthOf(plan)) && isTouched(plan, section, question)),
    )
    fillPart(
      'left-out',
      leftOut.map(({ section }) =>
        row(
          titleOf(section),
          goButton(say('form.live.put_back'), titleOf(section), () => {
            need($form, `[name="sections.${section}.left_out"]`, HTMLInputElement).checked = false
            page.changed()
            steps.go('overview')
          }),
        ),
      ),
    )
    const goTo = (/** @type {string} */ section) =>
      goButton(say('form.live.go_there'), titleOf(section), () => steps.go(section))
    fillPart(
      'empty',
      empty.map(({ section }) => row(titleOf(section), goTo(section))),
    )
    fillPart(
      'leftovers',
      page.kept.leftovers.map(({ text }) => row(text)),
    )
  }

  const refresh = async () => {
    round += 1
    const mine = round
    showGaps()
    const [outline, picture] = await Promise.all([outlineNow(), pictureNow()])
    if (mine !== round) return // a newer one is on its way
    $paper.replaceChildren(...paper(outline, bundle, change, steps.goToAnswer))
    showPicture(picture)
    fillPart(
      'notices',
      [...page.kept.notices, ...outline.notices].map(({ sentence }) => row(sentence)),
    )
  }
  steps.onStep((id) => {
    if (id === 'overview') void refresh()
  })
  const refreshShown = () => {
    if (document.body.dataset.view === 'overview') void refresh()
  }
  $form.addEventListener('change', refreshShown)
  onReady(refreshShown)
}
