-- Multiplies requests that the portal itself carried out, with every row that it left: the engine's, the ledger's, the trail's and
-- the mails'. Ids of the engine get a number behind them; a request gets a new one made of its own and the number.

create function public.bench_rows(tab regclass, condition text, own text[], asked uuid, made text) returns void
language plpgsql as $$
declare cols text; vals text;
begin
    execute format('create temp table %I as select * from %s where %s', made, tab, condition);
    select string_agg(format('%1$I = case when %1$I = any($1) then %1$I || ''~'' when %1$I = $2 then ''@'' else %1$I end',
                             column_name), ', ')
      into cols from information_schema.columns
     where (table_schema || '.' || table_name)::regclass = tab and data_type in ('character varying', 'text')
       and is_generated = 'NEVER';
    for vals in select column_name from information_schema.columns
                 where (table_schema || '.' || table_name)::regclass = tab and data_type = 'character varying' loop
        execute format('alter table %I alter column %I type text', made, vals);
    end loop;
    execute format('update %I set %s', made, cols) using own, asked::text;
end $$;

create function public.bench_copies(tab regclass, made text, first int, last int, asked uuid, without text[] default '{}')
returns void language plpgsql as $$
declare cols text; vals text; marked text[]; counted boolean; c record;
begin
    execute format('select count(*) > 0 from %I', made) into counted;
    if not counted then return; end if;
    for c in select column_name, data_type from information_schema.columns
              where (table_schema || '.' || table_name)::regclass = tab and is_generated = 'NEVER' and is_identity = 'NO'
                and not column_name = any(without) order by ordinal_position loop
        cols := concat_ws(', ', cols, format('%I', c.column_name));
        if c.data_type in ('character varying', 'text') then
            execute format('select coalesce(bool_or(%1$I like ''%%~'' or %1$I = ''@''), false) from %2$I', c.column_name, made)
               into counted;
        else counted := false; end if;
        vals := concat_ws(', ', vals, case
            when counted then format('case when %1$I = ''@'' then ids.id::text else replace(%1$I, ''~'', ''-'' || ids.n) end',
                                     c.column_name)
            when c.column_name = 'request_id' and c.data_type = 'uuid' then 'ids.id'
            when c.column_name in ('key', 'message_id') then format('%I || ''-'' || ids.n', c.column_name)
            when c.data_type like 'timestamp%' then
                format('%I - interval ''1 minute'' * (ids.n * 7)', c.column_name)
            else format('%I', c.column_name) end);
    end loop;
    execute format('insert into %s (%s) select %s from %I cross join (select n, md5(%L || n)::uuid as id
                    from generate_series(%s, %s) n) ids', tab, cols, vals, made, asked::text, first, last);
end $$;

create function public.bench_ids(tab text, family text[]) returns setof text language plpgsql as $$
begin
    return query execute format('select id_::text from %I where proc_inst_id_ = any($1)', tab) using family;
end $$;

-- The engine's tables in an order that its foreign keys allow.
create function public.bench_multiply(asked uuid, first int, last int, with_engine boolean) returns void
language plpgsql as $$
declare root text; family text[]; own text[]; t record; made text;
begin
    select instance_id into root from app.request where id = asked;
    select array_agg(proc_inst_id_) into family from act_hi_procinst where root_proc_inst_id_ = root;
    own := family;
    for t in select * from (values ('act_hi_actinst'), ('act_hi_taskinst'), ('act_hi_varinst'), ('act_hi_detail'),
            ('act_hi_incident'), ('act_hi_ext_task_log'), ('act_ru_execution'), ('act_ru_task'), ('act_ru_variable'),
            ('act_ru_ext_task'), ('act_ru_incident')) as v (name) loop
        own := own || array(select bench_ids(t.name, family));
    end loop;
    own := own || (select array_agg(id_::text) from act_hi_identitylink where root_proc_inst_id_ = root)
        || (select array_agg(distinct execution_id_) from act_hi_actinst where proc_inst_id_ = any(family))
        || (select array_agg(distinct act_inst_id_) from act_hi_varinst where proc_inst_id_ = any(family))
        || (select array_agg(distinct task_id) from app.effect where request_id = asked)
        || (select array_agg(id_::text) from act_ge_bytearray where root_proc_inst_id_ = root)
        || (select array_agg(l.id_::text) from act_ru_identitylink l join act_ru_task k on k.id_ = l.task_id_
             where k.proc_inst_id_ = any(family));
    own := array(select distinct o from unnest(own) o where o is not null);
    made := 'made_' || first;
    for t in select * from (values
            ('app.request', format('id = %L', asked), true), ('app.effect', format('request_id = %L', asked), true),
            ('app.audit_entry', format('request_id = %L', asked), true),
            ('app.outbox_message', format('request_id = %L', asked), true),
            ('public.act_ge_bytearray', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_procinst', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_actinst', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_taskinst', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_varinst', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_detail', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_incident', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_ext_task_log', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_hi_identitylink', format('root_proc_inst_id_ = %L', root), with_engine),
            ('public.act_ru_execution', format('proc_inst_id_ = any(%L::text[])', family), with_engine),
            ('public.act_ru_task', format('proc_inst_id_ = any(%L::text[])', family), with_engine),
            ('public.act_ru_identitylink', format('task_id_ in (select id_ from act_ru_task where proc_inst_id_ = any(%L::text[]))',
                                           family), with_engine),
            ('public.act_ru_variable', format('proc_inst_id_ = any(%L::text[])', family), with_engine),
            ('public.act_ru_ext_task', format('proc_inst_id_ = any(%L::text[])', family), with_engine),
            ('public.act_ru_incident', format('proc_inst_id_ = any(%L::text[])', family), with_engine)
        ) as v (name, condition, wanted) loop
        continue when not t.wanted;
        perform bench_rows(t.name::regclass, t.condition, own, asked, made);
        if t.name = 'app.request' then
            execute format('insert into app.request (id, item, title, definition_id, instance_id, requester, state, submitted,
                    created_at, changed_at, ended_at)
                select md5(%L || n)::uuid, item, ''Machine for '' || substr(md5(n::text), 1, 8) || '' '' || title, definition_id,
                       replace(instance_id, ''~'', ''-'' || n), case when n %% 50 = 0 then ''rita'' else ''person'' || n %% 4000 end,
                       state, submitted, created_at - interval ''7 minutes'' * n, changed_at - interval ''7 minutes'' * n,
                       ended_at - interval ''7 minutes'' * n
                  from %I cross join generate_series(%s, %s) n', asked::text, made, first, last);
        else
            perform bench_copies(t.name::regclass, made, first, last, asked,
                case t.name when 'app.audit_entry' then array['id'] else '{}'::text[] end);
        end if;
        execute format('drop table %I', made);
    end loop;
end $$;
