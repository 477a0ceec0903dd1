/**
 * The PDF engine: formepdf's WebAssembly (MIT), the very file that CPython runs in the tests, so both make the same
 * bytes. Why not the project's npm package: docs/ontwikkeling/decisions/0002-pdf-engine.md.
 */

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const WASI_SUCCESS = 0
const WASI_NOT_SUPPORTED = 52

/**
 * What a program without files, clock or environment may ask of its host. Chance and time are fixed: the engine uses
 * them to seed its hash maps only, and the same plan must give the same bytes.
 * @param {() => DataView} view
 */
function quietHost(view) {
  return {
    clock_time_get: (
      /** @type {number} */ _id,
      /** @type {bigint} */ _precision,
      /** @type {number} */ at,
    ) => {
      view().setBigUint64(at, 0n, true)
      return WASI_SUCCESS
    },
    environ_get: () => WASI_SUCCESS,
    environ_sizes_get: (/** @type {number} */ countAt, /** @type {number} */ sizeAt) => {
      view().setUint32(countAt, 0, true)
      view().setUint32(sizeAt, 0, true)
      return WASI_SUCCESS
    },
    fd_write: () => WASI_NOT_SUPPORTED,
    proc_exit: (/** @type {number} */ code) => {
      throw new Error(`worker/forme-engine: the engine stopped with code ${code}`)
    },
    random_get: (/** @type {number} */ at, /** @type {number} */ length) => {
      new Uint8Array(view().buffer, at, length).fill(0)
      return WASI_SUCCESS
    },
    sched_yield: () => WASI_SUCCESS,
  }
}

/**
 * Start the engine from its compiled module.
 * @param {WebAssembly.Module} module formepdf/forme.wasm
 * @returns {Promise<{renderHtml: (html: string, options: object) => Uint8Array<ArrayBuffer>}>}
 */
export async function startFormeEngine(module) {
  /** @type {any} the exports of a WebAssembly module carry no types */
  let engine = null
  const view = () => new DataView(engine.memory.buffer)
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: quietHost(view) })
  engine = instance.exports

  const put = (/** @type {Uint8Array} */ bytes) => {
    const at = engine.forme_alloc(bytes.length, 1) >>> 0
    new Uint8Array(engine.memory.buffer, at, bytes.length).set(bytes)
    return at
  }
  const take = (/** @type {number} */ at, /** @type {number} */ length) =>
    new Uint8Array(engine.memory.buffer, at >>> 0, length >>> 0).slice()

  return {
    /** Returns the bytes of the PDF; throws with the engine's own sentence when it cannot make one. */
    renderHtml(html, options) {
      const page = encoder.encode(html)
      const wishes = encoder.encode(JSON.stringify(options))
      const pageAt = put(page)
      const wishesAt = put(wishes)
      try {
        if (engine.forme_render_html(pageAt, page.length, wishesAt, wishes.length) !== 0) {
          const said = take(engine.forme_get_error_ptr(), engine.forme_get_error_len())
          throw new Error(`worker/forme-engine: ${decoder.decode(said)}`)
        }
        const pdf = take(engine.forme_get_result_ptr(), engine.forme_get_result_len())
        engine.forme_free_result()
        return pdf
      } finally {
        engine.forme_dealloc(pageAt, page.length, 1)
        engine.forme_dealloc(wishesAt, wishes.length, 1)
      }
    },
  }
}
