/**
 * The shipped worker in Node: the very worker.js and files that the browser gets, in a context that looks like a
 * browser's worker (no `process`, no `require`), so that Pyodide takes the road it takes there.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import vm from 'node:vm'

const WEB = {
  AbortController,
  Blob,
  Event,
  EventTarget,
  Headers,
  MessageChannel,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearInterval,
  clearTimeout,
  console,
  crypto,
  performance,
  queueMicrotask,
  setInterval,
  setTimeout,
  structuredClone,
}

/**
 * @param {string} folder a runtime, as make_runtime.py leaves it
 * @param {string[]} bundle its layers
 * @returns {Promise<Record<string, ArrayBuffer>>} the files that a browser loads
 */
export async function readRuntime(folder, bundle) {
  const { files } = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8'))
  /** @type {Record<string, ArrayBuffer>} */
  const found = {}
  for (const { name } of files) found[name] = new Uint8Array(await readFile(join(folder, name))).buffer
  for (const [at, text] of bundle.entries()) {
    found[`bundle-${at}.json`] = new Uint8Array(Buffer.from(text, 'utf8')).buffer
  }
  return found
}

/**
 * @param {Record<string, ArrayBuffer>} files with the bundle
 * @param {(scope: any) => void} [adapt] change the worker's global scope before it starts
 * @returns {Promise<{ask: (request: object) => Promise<any>}>}
 */
export async function startWorkerInNode(files, adapt = () => {}) {
  class WorkerGlobalScope {
    static [Symbol.hasInstance]() {
      return true
    }
  }
  /** @type {any} */
  const scope = {
    ...WEB,
    WorkerGlobalScope,
    close: () => {},
    fetch: () => Promise.reject(new Error('the worker asked the network for something')),
    location: new URL('blob:http://localhost/worker'),
    navigator: { userAgent: 'Node' },
  }
  scope.self = scope
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map()
  scope.postMessage = (/** @type {any} */ answer) => waiting.get(answer.id)?.(answer)
  vm.createContext(scope)
  const { 'worker.js': script, ...rest } = files
  vm.runInContext(new TextDecoder().decode(script), scope, { filename: 'worker.js' })
  adapt(scope)

  let last = 0
  const ask = (/** @type {object} */ request) =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      scope.onmessage({ data: { id: last, request } })
    })
  const started = await ask({ do: 'start', files: rest })
  if (started.failure) throw new Error(`tests/runtime: no start: ${started.failure} (${started.detail})`)
  return { ask }
}
