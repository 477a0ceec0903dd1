/**
 * The quick way out: an ordinary link made better. The page is blank at once, what was typed is forgotten, and Back
 * does not come here again. It cannot clear the browser's history, and nothing here may say that it keeps one safe.
 */

const LEAVING = 'leaving'
const PATIENCE = 400

/**
 * @typedef {{key: string, url: string | null, index: number}} Entry
 * @typedef {object} Navigation the part of the Navigation API that we use; not every browser has it
 * @property {Entry | null} currentEntry
 * @property {() => Entry[]} entries those of our own host, without a gap
 * @property {(key: string) => {committed: Promise<unknown>, finished: Promise<unknown>}} traverseTo
 */

/**
 * @param {ParentNode} $root
 * @param {Window} [view]
 */
export function initExit($root, view = window) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const $links = $root.querySelectorAll('a[data-exit]')
  // We came here on the way out, by Back or by a page that was kept: go on to the neutral page.
  const goOn = () => {
    const target = view.sessionStorage.getItem(LEAVING)
    if (!target) return
    view.sessionStorage.removeItem(LEAVING)
    blank(view)
    view.location.replace(target)
  }
  for (const $link of $links) {
    $link.addEventListener('click', (event) => {
      event.preventDefault()
      leave($link.href, view)
    })
  }
  view.addEventListener('pageshow', goOn)
  goOn()
}

/**
 * Blank, go back to our first page, and put the neutral page in its place: then Back shows nothing of us.
 * @param {string} target
 * @param {Window} view
 */
function leave(target, view) {
  blank(view)
  const go = () => {
    view.sessionStorage.removeItem(LEAVING)
    view.location.replace(target)
  }
  try {
    const first = firstOfOurs(view)
    if (!first) return go()
    view.sessionStorage.setItem(LEAVING, target)
    view.setTimeout(go, PATIENCE) // a slow page must not keep someone here
    const { committed, finished } = navigationOf(view).traverseTo(first)
    committed.catch(go)
    finished.catch(() => {})
  } catch {
    go()
  }
}

/**
 * @param {Window} view
 * @returns {string | undefined} the key of our first page in this tab, when that is not the page we are on
 */
function firstOfOurs(view) {
  const navigation = navigationOf(view)
  const root = new URL(view.document.documentElement.dataset.root ?? './', view.document.baseURI).href
  const current = navigation?.currentEntry
  if (!current) return undefined
  const before = navigation.entries().slice(0, current.index)
  const other = before.findLastIndex(({ url }) => !url?.startsWith(root))
  return before[other + 1]?.key
}

/**
 * @param {Window} view
 * @returns {Navigation}
 */
function navigationOf(view) {
  return /** @type {any} */ (view).navigation
}

/**
 * Nothing on the screen, nothing in the fields, no question whether to leave, no word to the next page.
 * @param {Window} view
 */
function blank(view) {
  const { document } = view
  view.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  document.documentElement.style.visibility = 'hidden' // by script, so the policy on styles has no say
  for (const $form of document.forms) $form.reset()
  document.body.replaceChildren()
  document.title = ' '
  const $meta = document.createElement('meta') // the neutral page need not know where one comes from
  $meta.name = 'referrer'
  $meta.content = 'no-referrer'
  document.head.append($meta)
}
