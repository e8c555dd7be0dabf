package nl.zorginkoop.web.regie;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.toewijzing.Toewijzingoverzicht;
import nl.zorginkoop.contracting.toewijzing.Toewijzingrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** De werkvoorraad van een regisseur: wat niet begint, wat afloopt, wat nieuw is. */
@Named
@RequestScoped
public class RegieVandaag {
    private static final Grondslag DOEL = Grondslag.wettelijkeTaak("toewijzingen volgen");

    @Inject Toewijzingoverzicht overzicht;
    @Inject Ik ik;

    private Bladzijde<Toewijzingrij> teLaat;
    private Bladzijde<Toewijzingrij> looptAf;
    private Bladzijde<Toewijzingrij> nieuw;
    private Bladzijde<Toewijzingrij> lopend;

    public void open() {
        teLaat = haal("aandacht", "TE_LAAT", "begin");
        looptAf = haal("aandacht", "LOOPT_AF", "einddag");
        nieuw = haal("aandacht", "NIEUW", null);
        lopend = haal("status", "LOOPT", null);
    }

    private Bladzijde<Toewijzingrij> haal(String sleutel, String waarde, String sorteer) {
        return overzicht.toewijzingen(
                ik.namens(),
                DOEL,
                new Bladvraag(sorteer, false, Bladvraag.Plek.EERSTE, null, 8, "", null)
                        .met(sleutel, waarde));
    }

    public String getTitel() {
        return Opmaak.in(ik.getLocale()).tekst("regie.titel", teLaat.aantal(), looptAf.aantal());
    }

    public Bladzijde<Toewijzingrij> getTeLaat() {
        return teLaat;
    }

    public Bladzijde<Toewijzingrij> getLooptAf() {
        return looptAf;
    }

    public Bladzijde<Toewijzingrij> getNieuw() {
        return nieuw;
    }

    public Bladzijde<Toewijzingrij> getLopend() {
        return lopend;
    }
}
