type Run = (statement: string) => Promise<Record<string, unknown>[]>
type Columns = { table: string; names: string[] }[]

/** The tables of these schemas, each with the names of its columns. */
export async function columnsOf(run: Run, schemas: readonly string[]): Promise<Columns> {
  const tables = await run(`
    select format('%I.%I', relnamespace::regnamespace::text, relname) as table, string_agg(attname, ',' order by attnum) as names
    from pg_class as c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
    where relnamespace::regnamespace::text in ('${schemas.join("', '")}') and relkind = 'r'
    group by 1 order by 1`)
  return tables.map((row) => ({
    table: String(row['table']),
    names: String(row['names']).split(','),
  }))
}

/** Every row of these columns, a line each: its table and what stands in it, in order. */
export async function rowsOf(run: Run, columns: Columns): Promise<string[]> {
  const lines: string[] = []
  for (const { table, names } of columns) {
    const rows = await run(`select to_jsonb(row)::text as line
      from (select ${names.map((name) => `"${name}"`).join(', ')} from ${table}) as row order by 1`)
    lines.push(...rows.map((row) => `${table} ${String(row['line'])}`))
  }
  return lines
}
