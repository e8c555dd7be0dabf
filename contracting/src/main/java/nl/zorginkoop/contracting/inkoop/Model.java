package nl.zorginkoop.contracting.inkoop;

/** De zeven modellen van opdrachtgeverschap (OP-07), met wat er gecontracteerd wordt (OP-12). */
public enum Model {
    OPEN_HUIS(Contractvorm.RAAMCONTRACT),
    VEILING(Contractvorm.CONTRACT_OP_BIEDING),
    HOOFDAANNEMER(Contractvorm.ALL_IN),
    WIJKGERICHT(Contractvorm.ALL_IN),
    POPULATIEBEKOSTIGING(Contractvorm.POPULATIEOVEREENKOMST),
    REGISSEUR(Contractvorm.OPDRACHT_PER_CLIENTPLAN),
    /** Betwist als model: ook te lezen als uitvoeringsvorm binnen elk ander model (OP-30). */
    WIJKTEAMS(Contractvorm.OPDRACHT_PER_CLIENTPLAN);

    /** Wat een model te tekenen geeft. */
    public enum Contractvorm {
        RAAMCONTRACT,
        CONTRACT_OP_BIEDING,
        ALL_IN,
        POPULATIEOVEREENKOMST,
        OPDRACHT_PER_CLIENTPLAN
    }

    private final Contractvorm contractvorm;

    Model(Contractvorm contractvorm) {
        this.contractvorm = contractvorm;
    }

    public Contractvorm contractvorm() {
        return contractvorm;
    }

    public boolean isBetwist() {
        return this == WIJKTEAMS;
    }
}
