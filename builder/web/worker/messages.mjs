/**
 * What the page and the worker say to each other: each request has an id, and gets one answer or one failure.
 */

/**
 * Everything that can go wrong between the form and Python; `form.failure.<code>` in languages/ tells the family.
 * @typedef {'browser.wasm' | 'load.files' | 'start.python' | 'worker.stopped' | 'worker.silent' | 'plan.crashed' | 'pdf.engine' | 'pdf.lost'} FailureCode
 */

/** @typedef {{code: string, where: string, facts: Record<string, string | number>, sentence: string}} Notice */

/** The failures after which no request can work any more. */
export const FATAL = Object.freeze([
  'browser.wasm',
  'load.files',
  'start.python',
  'worker.stopped',
  'worker.silent',
])

/**
 * @typedef {Record<string, ArrayBuffer>} Files the runtime's files by name, and the layers of the bundle
 * @typedef {{do: 'start', files: Files}} StartRequest
 * @typedef {{do: 'outline', file: object, today: string}} OutlineRequest
 * @typedef {{do: 'picture', file: object, today: string}} PictureRequest
 * @typedef {{do: 'open', data: Uint8Array<ArrayBuffer>}} OpenRequest
 * @typedef {{do: 'document', format: string, kind: string, file: object, today: string}} DocumentRequest
 * @typedef {StartRequest | OutlineRequest | PictureRequest | OpenRequest | DocumentRequest} Request
 *
 * @typedef {{id: number, request: Request}} Asked
 * @typedef {{id: number, reply: any, bytes: Uint8Array<ArrayBuffer>}} Answered the reply of familiegroepsplan.worker
 * @typedef {{id: number, failure: FailureCode, detail: string}} Failed
 */

/**
 * The name under which a layer of the bundle travels among the runtime's files; layer 0 is what all sites share.
 * @param {number} at
 */
export function layerName(at) {
  return `bundle-${at}.json`
}

/** A failure on its way to who asked. Its message names the fault, never what a family typed. */
export class PlanFailure extends Error {
  /**
   * @param {FailureCode} code
   * @param {string} [detail] for who mends it: the name of an error or a file
   */
  constructor(code, detail = '') {
    super(detail ? `${code} (${detail})` : code)
    this.name = 'PlanFailure'
    this.code = code
    this.detail = detail
  }
}

/**
 * The failure that an error stands for; the words of an unknown error stay behind, they may hold answers.
 * @param {unknown} error
 * @param {FailureCode} code for an error that is no failure yet
 * @returns {PlanFailure}
 */
export function asFailure(error, code) {
  if (error instanceof PlanFailure) return error
  return new PlanFailure(code, String(Object(error).name ?? typeof error))
}
