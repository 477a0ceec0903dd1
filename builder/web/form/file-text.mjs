/**
 * The plan file as text: a file of its own, or inside a page.
 */

/** @import { PlanFile } from './bundle.mjs' */

/**
 * The plan file as text, laid out as the plan core does.
 * @param {PlanFile} file
 */
export function jsonDocument(file) {
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * The plan file as data in a page: no tag in it can end the element around it.
 * @param {PlanFile} file
 */
export function dataBlock(file) {
  return JSON.stringify(file).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
}
