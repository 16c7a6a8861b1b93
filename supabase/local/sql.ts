/** Rows of a statement sent straight to the database, past every lock. For start-up and tests only. */
export type Sql = <Row = Record<string, unknown>>(statement: string) => Promise<Row[]>
