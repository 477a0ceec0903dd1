/**
 * Opening a file without Python: the plan file and the web page; of others it says that it cannot read them now.
 */
import { readPlanFile } from './plan-reader.mjs'

/** @import { Bundle } from './bundle.mjs' */

// How Word and OpenDocument (zip), PDF, older Word, RTF and a picture begin.
const NEED_PYTHON = ['PK', '%PDF-', '\u00d0\u00cf\u0011\u00e0', '{\\rtf', '\u0089PNG', '<svg', '<?xml']
const BLOCK = /<script[^<>]{0,200}\bid="?familiegroepsplan"?[^<>]{0,200}>/i

/**
 * The plan file in these bytes, or the code of the one problem that keeps us from reading it.
 * @param {Bundle} bundle
 * @param {Uint8Array} bytes
 * @returns {ReturnType<typeof readPlanFile>}
 */
export function readFileAlone(bundle, bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (NEED_PYTHON.some((sign) => start.startsWith(sign))) return { code: 'file.needs_python' }
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return { code: 'file.empty' }
  const found = BLOCK.exec(text)
  if (!found) return readPlanFile(bundle, text)
  const from = found.index + found[0].length
  return readPlanFile(bundle, text.slice(from, text.indexOf('</', from)))
}
