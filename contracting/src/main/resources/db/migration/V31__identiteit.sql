-- Wie door een identiteitsdienst (OIDC) is aangewezen, en welk account daarbij hoort. Een account wordt nooit
-- op mailadres gevonden: wie een adres kan opgeven, zou anders andermans account krijgen.
create table identiteit (
    uitgever  text not null,
    onderwerp text not null,
    account   uuid not null references account,
    niveau    text not null check (niveau in ('LAAG', 'SUBSTANTIEEL', 'HOOG')),
    eerste    timestamptz not null default nu(),
    laatst    timestamptz not null default nu(),
    primary key (uitgever, onderwerp)
);
create index identiteit_account on identiteit (account);
select beveilig('identiteit', 'algemeen');
