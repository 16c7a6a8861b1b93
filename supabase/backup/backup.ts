import {
  columnsOf,
  keptOf,
  PLAIN,
  SEQUENCES,
  sumOf,
  TABLES,
  type Connection,
} from '#local/kept-rows.ts'

/** How many rows are asked for at a time. */
const AT_A_TIME = 500

type Table = { table: string; columns: string[]; rows: string; sum: string }

/** What is kept of a database, as lines: first what it is, then per table its rows, then the sequences. */
export async function* linesOfDatabase({ run }: Connection): AsyncGenerator<string> {
  await run(`begin isolation level repeatable read read only; ${PLAIN}`)
  try {
    const [last] = await run<{ version: string | null }>(
      'select max(version) as version from supabase_migrations.schema_migrations',
    )
    const tables: Table[] = []
    for (const { name } of await run<{ name: string }>(TABLES)) {
      const found = await run<{ name: string }>(columnsOf(name))
      const columns = keptOf(
        name,
        found.map((column) => column.name),
      )
      const [sum] = await run<{ rows: string; sum: string }>(sumOf(name, columns))
      if (sum) tables.push({ table: name, columns, rows: sum.rows, sum: sum.sum })
    }
    const sequences = await run<{ name: string; value: string }>(SEQUENCES)
    yield JSON.stringify({
      version: last?.version,
      made: new Date().toISOString(),
      tables,
      sequences,
    })
    for (const { table, columns } of tables) {
      await run(`declare kept no scroll cursor for
        select row_to_json(whole_row)::text as line from (select ${columns.join(', ')} from ${table}) as whole_row`)
      for (;;) {
        const rows = await run<{ line: string }>(`fetch ${AT_A_TIME} from kept`)
        for (const { line } of rows) yield `${table} ${line}`
        if (rows.length < AT_A_TIME) break
      }
      await run('close kept')
    }
  } finally {
    await run('rollback')
  }
}
