import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

/** Creates a database on a server and says how to drop it. */
export async function emptyDatabase(
  server: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `quickscan_test_${randomBytes(6).toString('hex')}`
  const run = async (statement: string) => {
    const connection = postgres(server, { max: 1, onnotice: () => undefined })
    await connection.unsafe(statement)
    await connection.end()
  }
  await run(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) }
}
