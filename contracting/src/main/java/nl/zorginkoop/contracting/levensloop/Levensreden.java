package nl.zorginkoop.contracting.levensloop;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een gebeurtenis, een overname of een vertegenwoordiger niet vastgelegd wordt. */
public enum Levensreden implements Regelreden {
    ONBEKEND(null, "Dit is er niet voor uw gemeente."),
    AL_OVERLEDEN("overlijden_een_keer", "Het overlijden van deze hulpvrager ligt al vast."),
    VOOR_GEBOORTE(
            "gebeurtenis_voor_geboorte", "Deze dag ligt voor de geboorte. Kies een andere dag."),
    NOG_NIET("gebeurtenis_nog_niet", "Deze dag moet nog komen. Leg het vast als het gebeurd is."),
    TE_VER("gebeurtenis_te_ver", "Deze dag ligt meer dan een jaar vooruit. Kies een andere dag."),
    NA_OVERLIJDEN(
            "gebeurtenis_na_overlijden",
            "Deze hulpvrager was op die dag overleden. Kies een dag ervoor, of leg niets vast."),
    EIGEN_GEMEENTE(
            "verhuizing_eigen_gemeente",
            "Dit is uw eigen gemeente. Vraag het nieuwe adres aan de BRP en neem het over."),
    BSN_HETZELFDE("bsn_niets_anders", "Dit BSN staat er al. Vul het goede BSN in."),
    BSN_VAN_EEN_ANDER(
            "bsn_van_een_ander",
            "Er is al een hulpvrager met dit BSN. Kijk of dit dezelfde mens is: twee dossiers worden"
                    + " hier niet samengevoegd."),
    BSN_KLOPT_NIET("gebeurtenis_elfproef", "Dit BSN klopt niet (elfproef)."),
    NIETS_OVER_TE_NEMEN(null, "De BRP zegt niets anders dan wat hier staat. Vraag haar opnieuw."),
    BESLOTEN("voorstel_is_besloten", "Over dit voorstel is al beslist."),
    REDEN_ONTBREEKT(
            "voorstel_met_reden",
            "Zeg waarom deze hulp hier blijft, bijvoorbeeld op grond van het woonplaatsbeginsel."),
    PERIODE(
            "vertegenwoordiger_periode",
            "De laatste dag ligt voor de eerste. Kies een andere dag."),
    ADRES_ONTBREEKT(
            "vertegenwoordiger_post_met_adres",
            "Wie de brieven krijgt heeft een adres: vul straat, huisnummer, postcode en plaats in."),
    AL_POST(
            "vertegenwoordiger_een_voor_post",
            "Er krijgt in deze periode al iemand de brieven. Beëindig die eerst, of laat de brieven daarheen gaan."),
    LIGT_VAST("vertegenwoordiger_blijft", "Deze vertegenwoordiging is al voorbij.");

    private final String regel;
    private final String zin;

    Levensreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    @Override
    public String regel() {
        return regel;
    }

    @Override
    public String zin() {
        return zin;
    }

    /** Doet het werk; wat de databank weigert wordt een weigering in woorden. */
    static void opDeVloer(Runnable werk) {
        try {
            werk.run();
        } catch (Databankfout fout) {
            throw fout.regel().endsWith("_van_gemeente")
                    ? ONBEKEND.nee()
                    : Regelreden.bij(fout, values());
        }
    }
}
