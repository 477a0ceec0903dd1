/**
 * What every page of the site starts with: the quick way out.
 */
import { initExit } from './exit.mjs'

initExit(document)
