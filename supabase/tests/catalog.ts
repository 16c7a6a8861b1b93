/** Everything our two schemas consist of, one line each: kind, name, definition. */
export const CATALOG = `
with ours as (select oid, nspname, nspacl from pg_namespace where nspname in ('public', 'private')),
lines as (
  select 'schema' as kind, nspname::text as name, nspacl::text as definition from ours
  union all
  select 'default rights', coalesce(defaclnamespace::regnamespace::text, '') || ' ' || defaclobjtype::text, defaclacl::text
    from pg_default_acl
  union all
  select 'relation', c.oid::regclass::text,
      concat_ws(' ', relkind::text, relrowsecurity, relforcerowsecurity, reloptions, relacl, obj_description(c.oid))
    from pg_class as c join ours on relnamespace = ours.oid where relkind in ('r', 'v')
  union all
  select 'view', c.oid::regclass::text, pg_get_viewdef(c.oid)
    from pg_class as c join ours on relnamespace = ours.oid where relkind = 'v'
  union all
  select 'column', attrelid::regclass || '.' || attname, concat_ws(' ', attnum, format_type(atttypid, atttypmod),
      attnotnull, attacl, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum))
    from pg_attribute as a join pg_class as c on c.oid = attrelid join ours on relnamespace = ours.oid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped and relkind in ('r', 'v')
  union all
  select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(k.oid)
    from pg_constraint as k join ours on connamespace = ours.oid where conrelid <> 0
  union all
  select 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    from pg_index join pg_class as c on c.oid = indexrelid join ours on relnamespace = ours.oid
  union all
  select 'policy', tablename || ': ' || policyname, concat_ws(' ', permissive, roles, cmd, qual, with_check)
    from pg_policies where schemaname in ('public', 'private')
  union all
  select 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(t.oid)
    from pg_trigger as t join pg_class as c on c.oid = tgrelid join ours on relnamespace = ours.oid
    where not tgisinternal
  union all
  select 'function', p.oid::regprocedure::text, concat_ws(' ', pg_get_functiondef(p.oid), proacl)
    from pg_proc as p join ours on pronamespace = ours.oid
)
select kind, name, definition from lines order by kind, name, definition`
