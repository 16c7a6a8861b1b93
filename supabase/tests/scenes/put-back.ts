import type { TestDatabase } from '../database.ts'

/**
 * Keeps a copy of every row, so that each call begins in the same world. PostgreSQL says itself what was written since:
 * of each row in which transaction. Comparing the rows would take minutes.
 */
const KEEP = `
  create schema kept;
  create table kept.mark (name text primary key, rows bigint, newest bigint);
  do $$ declare
    names text[] := array(
      select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'private', 'auth')
    );
    each text;
  begin
    execute 'create view kept.marks as ' || (
      select string_agg(format('select %L as name, count(*) as rows, max(xmin::text::bigint) as newest from %s', one, one), ' union all ')
      from unnest(names) as one
    );
    foreach each in array names loop
      execute format('create table kept.%I as table %s', each, each);
    end loop;
  end $$;
  insert into kept.mark select * from kept.marks;
  create function kept.text() returns text language plpgsql as $$
  begin
    return (select string_agg(concat_ws(' ', name, rows, newest), ',' order by name) from kept.marks);
  end $$;
  create function kept.put_back() returns void language plpgsql as $$
  declare
    each text;
    columns text;
  begin
    perform set_config('session_replication_role', 'replica', true);
    for each in
      select name from (select * from kept.marks except select * from kept.mark) as written
    loop
      select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = each::regclass and attnum > 0 and not attisdropped and attgenerated = '';
      execute format('delete from %s', each);
      execute format(
        'insert into %s (%s) overriding system value select %s from kept.%I', each, columns, columns, each
      );
    end loop;
    perform set_config('session_replication_role', 'origin', true);
    update kept.mark set (rows, newest) = (now.rows, now.newest)
    from kept.marks as now where now.name = mark.name and now is distinct from mark;
  end $$`

/** What is there now, to be put back after something was written. */
export async function keepWorld(sql: TestDatabase['sql']) {
  await sql(KEEP)
  /** The next transaction that writes; as long as it stays the same nobody did. */
  const next = async () => {
    const [row] = await sql<{ next: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
    )
    return row?.next
  }
  let [since, known] = [await next(), '']
  /** The same text as long as nothing is written in any table. */
  const marks = async () => {
    const now = await next()
    if (now === since && known) return known
    since = now
    known = JSON.stringify(await sql('select kept.text()'))
    return known
  }
  let begun = await marks()
  return {
    marks,
    putBack: async () => {
      if ((await marks()) === begun) return
      await sql('select kept.put_back()')
      begun = await marks()
    },
  }
}
