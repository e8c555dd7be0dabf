-- Een bezoeker heeft geen account en staat bij het platform (0000). Tabellen zonder huurder vragen alleen of iemand het
-- platform is, dus daar moet zijn rol het zeggen: hij leest stamgegevens en schrijft niets, en over accounts, rollen en
-- sleutels leest hij ook niets. Een nieuwe tabel zonder huurder roept een van beide functies aan; RijbeveiligingTest
-- ziet erop toe.
create function bezoeker_leest_alleen(tabel regclass) returns void language plpgsql as
$$
begin
    execute format('create policy bezoeker_schrijft_niet on %s as restrictive using (true)
                    with check ((select huidige_rol()) is distinct from ''BEZOEKER'')', tabel);
    execute format('create policy bezoeker_wist_niet on %s as restrictive for delete
                    using ((select huidige_rol()) is distinct from ''BEZOEKER'')', tabel);
end
$$;
revoke execute on function bezoeker_leest_alleen from public;

create function bezoeker_blijft_buiten(tabel regclass) returns void language plpgsql as
$$
begin
    execute format('create policy bezoeker_niet on %s as restrictive
                    using ((select huidige_rol()) is distinct from ''BEZOEKER'')
                    with check ((select huidige_rol()) is distinct from ''BEZOEKER'')', tabel);
end
$$;
revoke execute on function bezoeker_blijft_buiten from public;

select bezoeker_blijft_buiten(t) from unnest(array['account', 'toekenning', 'binding', 'accountsleutel', 'aanmeldrem',
    'identiteit', 'tweede_stap', 'herstelcode', 'inschrijving']::regclass[]) t;

select bezoeker_leest_alleen(p.polrelid::regclass) from pg_policy p
where p.polname = 'algemeen'
  and not exists (select from pg_policy b where b.polrelid = p.polrelid and b.polname = 'bezoeker_niet');
