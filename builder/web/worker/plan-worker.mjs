/**
 * The worker: Python with the plan core, started from bytes that the page hands over; it never asks a network.
 * make_runtime.py joins this module, its imports and Pyodide into one classic script.
 */
import { asFailure, FATAL, layerName, PlanFailure } from './messages.mjs'
import { createPdfMaker } from './pdf.mjs'

/** @import { Asked, Files, Request } from './messages.mjs' */

/**
 * @typedef {object} Answer
 * @property {any} reply
 * @property {Uint8Array<ArrayBuffer>} bytes
 * @typedef {(request: Request) => Promise<Answer>} Answers
 */

const MEMORY = 'memory:/'
const NOTHING = new Uint8Array(0)

/**
 * Let Pyodide find its files among the bytes that we have; each can be taken once, so that it does not stay in memory.
 * @param {any} scope
 * @param {Files} files
 */
function serveFromMemory(scope, files) {
  scope.fetch = async (/** @type {string | URL} */ address) => {
    const name = String(address).slice(MEMORY.length)
    const bytes = files[name]
    if (!bytes) return new Response(null, { status: 404 })
    delete files[name]
    const type = name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream'
    return new Response(bytes, { headers: { 'Content-Type': type } })
  }
}

/**
 * @param {Files} files
 * @returns {string[]} the layers of the bundle, which stay in memory no longer
 */
function takeBundle(files) {
  const texts = []
  for (let name = layerName(0); files[name]; name = layerName(texts.length)) {
    texts.push(new TextDecoder().decode(files[name]))
    delete files[name]
  }
  return texts
}

/**
 * @param {any} scope
 * @param {Files} files
 * @returns {Promise<Answers>}
 */
async function startPython(scope, files) {
  serveFromMemory(scope, files)
  const makePdf = createPdfMaker(files)
  const python = await scope.loadPyodide({
    indexURL: MEMORY,
    packageBaseUrl: MEMORY,
    stdLibURL: `${MEMORY}python.zip`,
    stdout: () => {}, // what Python prints could hold answers
    stderr: () => {},
  })
  const core = python.pyimport('familiegroepsplan.worker')
  const { bytes: bytesOf } = python.pyimport('builtins')
  core.start(...takeBundle(files))

  /**
   * @param {object} request
   * @param {Uint8Array<ArrayBuffer>} [data]
   * @returns {Answer}
   */
  const ask = (request, data = NOTHING) => {
    const pair = core.answer(JSON.stringify(request), bytesOf(python.toPy(data)))
    const made = pair.get(1)
    const answer = { reply: JSON.parse(pair.get(0)), bytes: made.toJs() }
    made.destroy()
    pair.destroy()
    const { failure } = answer.reply
    if (failure) throw new PlanFailure(failure.code, failure.type)
    return answer
  }
  return async (request) => {
    if (request.do === 'open') return ask({ do: 'open' }, request.data)
    const answer = ask(request)
    if (request.do !== 'document' || request.format !== 'pdf') return answer
    const pdf = await makePdf(new TextDecoder().decode(answer.bytes))
    const { file, today, kind } = request
    return { reply: answer.reply, bytes: ask({ do: 'finish', file, today, kind }, pdf).bytes }
  }
}

/**
 * @param {any} error
 * @returns {PlanFailure} without the words of a Python error: those may hold answers
 */
function failureOf(error) {
  if (
    error?.pyodide_fatal_error ||
    error instanceof WebAssembly.RuntimeError ||
    error instanceof RangeError
  ) {
    return new PlanFailure('worker.stopped', error.name)
  }
  return error?.type ? new PlanFailure('plan.crashed', error.type) : asFailure(error, 'plan.crashed')
}

/**
 * Answer the page's messages, one after the other.
 * @param {any} scope the worker's global scope
 */
export function startPlanWorker(scope) {
  /** @type {Promise<Answers> | null} */
  let answers = null
  /** @type {Promise<unknown>} */
  let queue = Promise.resolve()

  /** @param {Request} request */
  const start = async (request) => {
    if (request.do !== 'start') throw new PlanFailure('start.python', 'not started')
    answers = startPython(scope, request.files)
    await answers.catch((error) => {
      throw new PlanFailure('start.python', failureOf(error).detail)
    })
    return { reply: {}, bytes: NOTHING }
  }
  /** @param {Asked} asked */
  const handle = async ({ id, request }) => {
    try {
      const { reply, bytes } = await (answers ? (await answers)(request) : start(request))
      scope.postMessage({ id, reply, bytes }, bytes.length > 0 ? [bytes.buffer] : [])
    } catch (error) {
      const { code, detail } = failureOf(error)
      scope.postMessage({ id, failure: code, detail })
      if (FATAL.includes(code)) scope.close()
    }
  }
  scope.onmessage = (/** @type {MessageEvent<Asked>} */ { data }) => {
    queue = queue.then(() => handle(data))
  }
}
