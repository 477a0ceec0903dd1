/**
 * Python as the form asks for it: load, lock the page, start the worker, then one promise for each question.
 */
import { closeLock } from '../safety/lock.mjs'
import { loadFiles } from './load.mjs'
import { asFailure, FATAL, PlanFailure } from './messages.mjs'
import { createWorker } from './worker-from-bytes.mjs'

/** @import { Assets } from './load.mjs' */
/** @import { Answered, Failed, FailureCode, Files, Request } from './messages.mjs' */

/**
 * @typedef {import('./messages.mjs').Notice} Notice
 * @typedef {'loading' | 'ready' | 'failed'} State
 * @typedef {{name: string, type: string, notices: Notice[], bytes: Uint8Array<ArrayBuffer>}} Made
 *
 * @typedef {object} PlanClient promises that reject with an error whose `code` is a key of form.failure
 * @property {(file: object) => Promise<any>} outline
 * @property {(file: object) => Promise<any>} picture of the circle, null when there is nobody in it
 * @property {(data: Uint8Array<ArrayBuffer>) => Promise<any>} open the bytes of a file, whatever it is
 * @property {(file: object, format: string, kind?: string) => Promise<Made>} document `kind`: plan (the whole plan), page or child
 *
 * @typedef {object} Surroundings what tests replace
 * @property {() => string} today
 * @property {(assets: Assets) => Promise<Files>} load
 * @property {() => Promise<unknown>} settled resolves when the page itself needs no network any more
 * @property {() => void} lock
 * @property {(script: ArrayBuffer) => Worker} work
 */

// Generous: a cheap phone takes ten times as long as the machines that we measured on.
const START_WITHIN = 180_000
const ANSWER_WITHIN = 120_000
// Counted in ticks: a phone that sleeps in between does not tick, and its worker does not work.
const TICK = 1_000

/**
 * @param {object} options
 * @param {Assets} options.assets
 * @param {(state: State, code?: FailureCode) => void} options.onState
 * @param {Partial<Surroundings>} [options.surroundings]
 * @returns {PlanClient}
 */
export function startPlanClient({ assets, onState, surroundings = {} }) {
  const { today, load, settled, lock, work } = {
    today: localDate,
    load: loadFiles,
    settled: pageSettled,
    lock: () => closeLock(window),
    work: createWorker,
    ...surroundings,
  }
  /** @type {Map<number, {resolve: (answered: Answered) => void, reject: (failure: PlanFailure) => void}>} */
  const waiting = new Map()
  let last = 0

  /**
   * @param {Worker} worker
   * @param {Request} request
   * @param {number} within milliseconds
   * @param {Transferable[]} [handOver]
   * @returns {Promise<Answered>}
   */
  const send = (worker, request, within, handOver = []) =>
    new Promise((resolve, reject) => {
      last += 1
      const id = last
      let left = within
      const timer = setInterval(() => {
        left -= TICK
        if (left <= 0) end(worker, new PlanFailure('worker.silent', request.do))
      }, TICK)
      /** @param {() => void} settle */
      const done = (settle) => {
        clearInterval(timer)
        waiting.delete(id)
        settle()
      }
      waiting.set(id, {
        resolve: (answered) => done(() => resolve(answered)),
        reject: (failure) => done(() => reject(failure)),
      })
      worker.postMessage({ id, request }, handOver)
    })

  /** @type {PlanFailure | null} */
  let ended = null
  /**
   * Nothing can be asked any more: who waits hears it now, who comes later hears it then.
   * @param {Worker} worker
   * @param {PlanFailure} failure
   */
  const end = (worker, failure) => {
    if (ended) return
    ended = failure
    worker.terminate()
    for (const { reject } of [...waiting.values()]) reject(failure)
    onState('failed', failure.code)
  }

  /** @param {Worker} worker */
  const listen = (worker) => {
    worker.onmessage = (/** @type {MessageEvent<Answered | Failed>} */ { data }) => {
      const asker = waiting.get(data.id)
      if ('failure' in data) {
        const failure = new PlanFailure(data.failure, data.detail)
        if (FATAL.includes(failure.code)) end(worker, failure)
        else asker?.reject(failure)
      } else asker?.resolve(data)
    }
    worker.onmessageerror = worker.onerror = () => end(worker, new PlanFailure('worker.stopped'))
  }

  const start = async () => {
    onState('loading')
    try {
      const { 'worker.js': script, ...files } = await whole(load, assets, settled).finally(lock)
      const worker = work(script)
      listen(worker)
      await send(worker, { do: 'start', files }, START_WITHIN, Object.values(files))
      onState('ready')
      return worker
    } catch (error) {
      const failure = asFailure(error, 'start.python')
      if (!ended) onState('failed', failure.code)
      ended = failure
      throw failure
    }
  }
  const ready = start()
  ready.catch(() => {}) // told by onState; each request tells it again

  /** @param {Request} request */
  const ask = async (request) => {
    const worker = await ready
    if (ended) throw ended
    return send(worker, request, ANSWER_WITHIN)
  }
  return {
    outline: async (file) => (await ask({ do: 'outline', file, today: today() })).reply.outline,
    picture: async (file) => {
      const { reply, bytes } = await ask({ do: 'picture', file, today: today() })
      return reply.picture && { ...reply.picture, bytes }
    },
    open: async (data) => (await ask({ do: 'open', data })).reply,
    document: async (file, format, kind = 'plan') => {
      const { reply, bytes } = await ask({ do: 'document', format, kind, file, today: today() })
      return { ...reply, bytes }
    },
  }
}

/**
 * @param {(assets: Assets) => Promise<Files>} load
 * @param {Assets} assets
 * @param {() => Promise<unknown>} settled
 * @returns {Promise<Files>} all files, once the page can do without network too
 */
async function whole(load, assets, settled) {
  const canRun = typeof WebAssembly === 'object' && typeof WebAssembly.instantiate === 'function'
  const loading = canRun ? load(assets) : Promise.reject(new PlanFailure('browser.wasm'))
  const [files] = await Promise.allSettled([loading, settled()])
  if (files.status === 'rejected') throw files.reason
  return files.value
}

/** Resolves when the page and its letters are there: after the lock no more can be fetched. */
async function pageSettled() {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
  }
  await Promise.allSettled([...document.fonts].map((font) => font.load()))
}

/** @returns {string} the date where the family is, as the plan file writes it */
function localDate() {
  const now = new Date()
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
