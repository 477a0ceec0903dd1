import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initExit } from '../../../builder/web/safety/exit.mjs'

const AWAY = 'https://www.knmi.nl/'
const SITE = 'https://example.nl/gezin/'

/** As much of a page as the way out touches; `did` is what it did, in order. */
function fakePage({ navigation, stored = {} } = {}) {
  const did = []
  const store = new Map(Object.entries(stored))
  const listeners = {}
  const $link = { href: AWAY, addEventListener: (type, listener) => (listeners.click = listener) }
  const view = {
    navigation: navigation?.(did),
    addEventListener: (type, listener) => (listeners[type] = listener),
    setTimeout: (listener, after) => (listeners[`after ${after}`] = listener),
    location: { replace: (target) => did.push(`replaced by ${target}`) },
    sessionStorage: {
      getItem: (key) => store.get(key) ?? null,
      setItem: (key, value) => store.set(key, value),
      removeItem: (key) => store.delete(key),
    },
    document: {
      baseURI: `${SITE}plan/`,
      documentElement: { style: {}, dataset: { root: '../' } },
      forms: [{ reset: () => did.push('forgot') }],
      createElement: () => ({}),
      head: { append: ({ name, content }) => did.push(`${name}: ${content}`) },
      body: { replaceChildren: () => did.push('blank') },
    },
  }
  initExit({ querySelectorAll: () => [$link] }, view)
  const click = () => listeners.click({ preventDefault: () => did.push('no ordinary link') })
  return { did, view, store, listeners, click }
}

/** A tab's history of our own host, with the last page open. */
const tab =
  (urls, { works = true } = {}) =>
  (did) => {
    const entries = urls.map((url, index) => ({ key: `page ${index}`, url, index }))
    return {
      currentEntry: entries.at(-1),
      entries: () => entries,
      traverseTo(key) {
        did.push(`back to ${key}`)
        const end = works ? Promise.resolve() : Promise.reject(new Error('no'))
        return { committed: end, finished: end }
      },
    }
  }

test('a browser that cannot look back gets the plain replacement', () => {
  const { did, click, view } = fakePage()
  click()
  assert.deepEqual(did, [
    'no ordinary link',
    'forgot',
    'blank',
    'referrer: no-referrer',
    `replaced by ${AWAY}`,
  ])
  assert.equal(view.document.title, ' ')
})

test('the only page of ours is replaced at once', () => {
  const { did, click } = fakePage({ navigation: tab([`${SITE}plan/`]) })
  click()
  assert.deepEqual(did.at(-1), `replaced by ${AWAY}`)
})

test('of many pages the first is gone back to, and it goes on', () => {
  const { did, click, store } = fakePage({ navigation: tab([SITE, `${SITE}uw-recht/`, `${SITE}plan/`]) })
  click()
  assert.deepEqual(did, ['no ordinary link', 'forgot', 'blank', 'referrer: no-referrer', 'back to page 0'])
  const first = fakePage({ stored: Object.fromEntries(store) })
  assert.deepEqual(first.did, ['forgot', 'blank', 'referrer: no-referrer', `replaced by ${AWAY}`])
  assert.equal(first.store.size, 0)
})

test('pages of the same host that are not ours are left alone', () => {
  const elsewhere = new URL('/afval/', SITE).href
  const { did, click } = fakePage({ navigation: tab([elsewhere, SITE, `${SITE}plan/`]) })
  click()
  assert.equal(did.at(-1), 'back to page 1')
})

test('a page that was kept in memory goes on when it is shown again', () => {
  const { did, store, listeners } = fakePage()
  store.set('leaving', AWAY)
  listeners.pageshow()
  assert.deepEqual(did, ['forgot', 'blank', 'referrer: no-referrer', `replaced by ${AWAY}`])
})

test('whoever goes back too slowly is taken away all the same', () => {
  const { did, click, store, listeners } = fakePage({ navigation: tab([SITE, `${SITE}plan/`]) })
  click()
  listeners['after 400']()
  assert.equal(did.at(-1), `replaced by ${AWAY}`)
  assert.equal(store.size, 0)
})

test('a refused way back is the plain replacement', async () => {
  const { did, click } = fakePage({ navigation: tab([SITE, `${SITE}plan/`], { works: false }) })
  click()
  await new Promise(setImmediate)
  assert.equal(did.at(-1), `replaced by ${AWAY}`)
})

test('nothing asks whether one is sure', () => {
  const { click, listeners } = fakePage()
  click()
  let stopped = false
  listeners.beforeunload({ stopImmediatePropagation: () => (stopped = true) })
  assert.ok(stopped)
})
