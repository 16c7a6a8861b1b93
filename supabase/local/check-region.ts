import { regionOfFile } from './empty.ts'

/** `npm run region -- region.json`: whether a file is a region, with the place of every fault. */
const [, , path] = process.argv
try {
  if (path === undefined) throw new Error('Name a file: npm run region -- region.json')
  const { names, municipalities, subregions } = regionOfFile(path)
  console.log(`${names.nl}: ${municipalities.length} municipalities in ${subregions.length} parts.`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
