-- Wie meedoet, welke wijken er zijn en wie voor wie inkoopt is openbaar (docs/adr/0022). Schrijven doet alleen wie het
-- aangaat, of het platform. Haar inkoop uit handen geven doet de deelnemer; een centrumgemeente neemt die niet.
create function openbaar_van(tabel regclass, kolom text) returns void language plpgsql as
$$
declare
    mag text := format('(select huidige_gemeente()) = ''0000'' or %I = (select huidige_gemeente())', kolom);
begin
    execute format('drop policy algemeen on %s', tabel);
    -- Een bezoeker heeft geen gemeente, dus schrijft hier al niets.
    execute format('drop policy bezoeker_schrijft_niet on %s', tabel);
    execute format('drop policy bezoeker_wist_niet on %s', tabel);
    execute format('create policy eigenaar on %s to current_user using (true) with check (true)', tabel);
    execute format('create policy openbaar on %s for select using (true)', tabel);
    execute format('create policy openbaar_inschrijven on %s for insert with check (%s)', tabel, mag);
    execute format('create policy openbaar_bijwerken on %s for update using (%s) with check (%s)', tabel, mag, mag);
end
$$;
revoke execute on function openbaar_van from public;

select openbaar_van('gemeente', 'code');
select openbaar_van('wijk', 'gemeente');
select openbaar_van('samenwerking', 'deelnemer');
