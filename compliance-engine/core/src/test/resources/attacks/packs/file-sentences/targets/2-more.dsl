[when]always=eval( true )
