import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The options of a command; one that it does not know is said in words, and ends it. */
export function readOptions<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}
